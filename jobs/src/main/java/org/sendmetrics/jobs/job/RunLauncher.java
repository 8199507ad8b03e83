package org.sendmetrics.jobs.job;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.sendmetrics.jobs.run.Delivery;
import org.sendmetrics.jobs.run.Run;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.SimpleJob;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * Starts a run, resumes it where it was interrupted, or delivers it again where it was finished.
 *
 * <p>Whoever calls holds the work folder: so an execution of it that the ledger takes for running
 * is dead, and is recovered.
 */
public final class RunLauncher {
  static final String RUN_ID = "run";
  static final String WORK = "work";
  static final String COMMAND = "command";

  /** Tells work folders of one path on several machines, or one after the other, apart. */
  static final String WORK_ID = "work.id";

  private RunLauncher() {}

  /** Runs the main job; throws what a step threw. */
  public static void publish(Run run, Progress progress) {
    if (!launch(run, progress, RunJobConfiguration.MAIN_JOB, "publicationJob")) {
      new Delivery(run).deliver();
    }
  }

  /** Runs the check; throws what a step threw. */
  public static void check(Run run, Progress progress) {
    launch(run, progress, RunJobConfiguration.CHECK_JOB, "checkJob");
  }

  /** The runs that the ledger of a work folder knows. */
  public static RunHistory history(Path work) {
    return known(work).map(l -> RunHistory.read(l, work)).orElse(RunHistory.none());
  }

  /** Who works now on which period, of all that share the ledger of a work folder. */
  public static List<String> atWork(Path work) {
    return known(work).map(PeriodClaim::all).orElse(List.of());
  }

  /** Whether the ledger can be read while a run goes on. */
  public static boolean sharesItsLedger() {
    return System.getenv().containsKey(Ledger.URL);
  }

  private static Optional<Ledger> known(Path work) {
    Path file = work.resolve("ledger").resolve("runs");
    return sharesItsLedger() || Files.exists(file.resolveSibling("runs.mv.db"))
        ? Optional.of(Ledger.open(file, System.getenv()))
        : Optional.empty();
  }

  /** False when the run was finished before. */
  private static boolean launch(Run run, Progress progress, String jobName, String bean) {
    Ledger ledger = Ledger.openHeld(run.workspace().ledger(), System.getenv(), progress);
    boolean claims = jobName.equals(RunJobConfiguration.MAIN_JOB);
    try (PeriodClaim claim =
            claims ? PeriodClaim.of(run.options(), ledger) : PeriodClaim.none(ledger);
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
      context.registerBean("ledger", DataSource.class, ledger::source);
      context.registerBean(
          "ledgerTransactions",
          JdbcTransactionManager.class,
          () -> new JdbcTransactionManager(ledger.source()));
      context.registerBean(Run.class, () -> run, b -> b.setDestroyMethodName(""));
      context.registerBean(PeriodClaim.class, () -> claim, b -> b.setDestroyMethodName(""));
      context.registerBean(Progress.class, () -> progress);
      context.register(RunJobConfiguration.class);
      context.refresh();
      run.log().beginAttempt();
      progress.expects(context.getBean(bean, SimpleJob.class).getStepNames().size());
      return start(
          context.getBean(JobRepository.class),
          context.getBean(JobOperator.class),
          context.getBean(bean, Job.class),
          jobName,
          run);
    } catch (RuntimeException e) {
      throw ledger.told(e);
    }
  }

  private static boolean start(
      JobRepository repository, JobOperator operator, Job job, String jobName, Run run) {
    String work = run.workspace().folder().toAbsolutePath().normalize().toString();
    JobParameters parameters =
        new JobParametersBuilder()
            .addString(RUN_ID, run.id())
            .addString(WORK, work)
            .addString(WORK_ID, run.workspace().id())
            .addString(COMMAND, run.options().command(), false)
            .toJobParameters();
    for (JobExecution dead : repository.findRunningJobExecutions(jobName)) {
      if (Objects.equals(dead.getJobParameters().getString(WORK_ID), run.workspace().id())) {
        operator.recover(dead);
      }
    }
    mendUnknown(repository, jobName, parameters);
    if (isFinished(repository, jobName, parameters)) {
      if (run.stands(jobName.equals(RunJobConfiguration.MAIN_JOB) ? "audited" : "compared")) {
        return false;
      }
      parameters = again(repository, jobName, parameters);
    }
    forgetUnstarted(repository, jobName, parameters);
    try {
      JobExecution execution = operator.start(job, parameters);
      if (execution.getStatus() != BatchStatus.COMPLETED) {
        throw failure(execution);
      }
      return true;
    } catch (JobExecutionException e) {
      throw new IllegalStateException("the run could not be started: " + e.getMessage(), e);
    }
  }

  /** An instance killed before its first execution was noted can be neither started nor resumed. */
  private static void forgetUnstarted(
      JobRepository repository, String jobName, JobParameters parameters) {
    JobInstance instance = repository.getJobInstance(jobName, parameters);
    if (instance != null && repository.getJobExecutions(instance).isEmpty()) {
      repository.deleteJobInstance(instance);
    }
  }

  /**
   * What ended while the ledger could not be written, its disk being full, is taken for unknown, or
   * a step of it for running still, and would never be started again; every step can be, so it has
   * failed and no more.
   */
  private static void mendUnknown(
      JobRepository repository, String jobName, JobParameters parameters) {
    JobExecution last = repository.getLastJobExecution(jobName, parameters);
    if (last == null) {
      return;
    }
    for (StepExecution step : last.getStepExecutions()) {
      if (step.getStatus() == BatchStatus.UNKNOWN || step.getStatus().isRunning()) {
        step.setStatus(BatchStatus.FAILED);
        step.setEndTime(step.getLastUpdated());
        repository.update(step);
      }
    }
    if (last.getStatus() == BatchStatus.UNKNOWN) {
      last.setStatus(BatchStatus.FAILED);
      repository.update(last);
    }
  }

  private static boolean isFinished(
      JobRepository repository, String jobName, JobParameters parameters) {
    JobExecution last = repository.getLastJobExecution(jobName, parameters);
    return last != null && last.getStatus() == BatchStatus.COMPLETED;
  }

  /** Parameters of the first repetition not yet finished of a run whose work was since removed. */
  private static JobParameters again(
      JobRepository repository, String jobName, JobParameters parameters) {
    long repetition = 1;
    JobParameters next;
    do {
      next =
          new JobParametersBuilder(parameters)
              .addLong("repetition", repetition++)
              .toJobParameters();
    } while (isFinished(repository, jobName, next));
    return next;
  }

  private static RuntimeException failure(JobExecution execution) {
    Throwable cause =
        execution.getAllFailureExceptions().stream()
            .findFirst()
            .orElse(new IllegalStateException("the run stopped: " + execution.getExitStatus()));
    return cause instanceof RuntimeException e ? e : new IllegalStateException(cause);
  }
}
