package org.sendmetrics.jobs.job;

import org.sendmetrics.jobs.run.Delivery;
import org.sendmetrics.jobs.run.Run;
import org.sendmetrics.jobs.run.Stages;
import org.springframework.batch.core.configuration.annotation.EnableBatchProcessing;
import org.springframework.batch.core.configuration.annotation.EnableJdbcJobRepository;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.builder.SimpleJobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The two jobs. The main one: take the inventory, receive each extract, compare with what is
 * published, measure, have the second engine confirm it, disclose, publish the tables, find what
 * moved, gather what boards sent in words, write the reports, attack the release, deliver it. The
 * check stops before measuring.
 *
 * <p>Restart policy of every step: done again from its start, into a temporary folder, unless its
 * own folder stands.
 */
@Configuration
@EnableBatchProcessing
@EnableJdbcJobRepository(dataSourceRef = "ledger", transactionManagerRef = "ledgerTransactions")
class RunJobConfiguration {
  static final String MAIN_JOB = "publication";
  static final String CHECK_JOB = "check";

  private final JobRepository repository;
  private final StepFactory steps;
  private final Run run;
  private final Stages stages;

  RunJobConfiguration(JobRepository repository, Run run, Progress progress, PeriodClaim claim) {
    this.repository = repository;
    this.run = run;
    stages = new Stages(run);
    steps = new StepFactory(repository, run, progress, claim);
  }

  @Bean
  Job publicationJob() {
    return received(MAIN_JOB)
        .next(steps.of(stages.requireFigures()))
        .next(steps.of(stages.measureFigures()))
        .next(steps.of(stages.confirmFigures()))
        .next(steps.of(stages.discloseFigures()))
        .next(steps.of(stages.publishTables()))
        .next(steps.of(stages.findRevisions()))
        .next(steps.of(stages.gatherWords()))
        .next(steps.of(stages.writeReports()))
        .next(steps.of(stages.auditRelease()))
        .next(steps.of("deliverRelease", () -> new Delivery(run).deliver()))
        .build();
  }

  @Bean
  Job checkJob() {
    return received(CHECK_JOB).build();
  }

  private SimpleJobBuilder received(String name) {
    SimpleJobBuilder job = new JobBuilder(name, repository).start(steps.of(stages.takeInventory()));
    for (Step step : stages.receiveExtracts().stream().map(steps::of).toList()) {
      job = job.next(step);
    }
    return job.next(steps.of(stages.checkAcross())).next(steps.of(stages.compareWithPublished()));
  }
}
