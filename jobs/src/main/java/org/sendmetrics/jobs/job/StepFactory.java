package org.sendmetrics.jobs.job;

import java.util.function.BooleanSupplier;
import org.sendmetrics.jobs.run.Run;
import org.sendmetrics.jobs.run.Stage;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * Makes a step of a stage: one call, no items, no rows.
 *
 * <p>Restart policy: every step is begun again, and a stage whose folder stands is left as it is.
 * What is done is thus told by the folders alone, of which {@code erase} may have taken some.
 */
final class StepFactory {
  private final JobRepository repository;
  private final Run run;
  private final Progress progress;
  private final PeriodClaim claim;

  StepFactory(JobRepository repository, Run run, Progress progress, PeriodClaim claim) {
    this.repository = repository;
    this.run = run;
    this.progress = progress;
    this.claim = claim;
  }

  Step of(Stage stage) {
    return steps(stage.step(), () -> stage.run(run));
  }

  Step of(String name, Runnable work) {
    return steps(
        name,
        () -> {
          work.run();
          return true;
        });
  }

  /**
   * @param work tells whether there was any
   */
  private Step steps(String name, BooleanSupplier work) {
    return new StepBuilder(name, repository)
        .tasklet(
            (contribution, context) -> {
              claim.keep();
              run.workspace().tellStep(run.id(), name);
              progress.begins(name);
              log(name, work);
              progress.ends(name);
              return RepeatStatus.FINISHED;
            })
        .allowStartIfComplete(true)
        .build();
  }

  private void log(String name, BooleanSupplier work) {
    run.log().begin();
    try {
      run.log().end(name, work.getAsBoolean());
    } catch (RuntimeException | Error e) {
      run.log().fail(name, e);
      throw e;
    }
  }
}
