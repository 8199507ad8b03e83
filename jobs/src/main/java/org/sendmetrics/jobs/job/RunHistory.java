package org.sendmetrics.jobs.job;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.JdbcJobRepositoryFactoryBean;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** The runs of a work folder as its ledger tells them, newest first. */
public record RunHistory(List<Entry> entries) {

  /**
   * One attempt at a run.
   *
   * @param state {@code finished}, {@code failed} or {@code interrupted}
   * @param lastStep the step it was last in
   * @param command the command that resumes it
   */
  public record Entry(
      String job,
      String runId,
      LocalDateTime started,
      String state,
      String lastStep,
      String command) {}

  static RunHistory none() {
    return new RunHistory(List.of());
  }

  static RunHistory read(Ledger ledger, Path work) {
    JobRepository repository = repository(ledger.source());
    String folder = work.toAbsolutePath().normalize().toString();
    List<Entry> entries = new ArrayList<>();
    for (String job : repository.getJobNames()) {
      for (JobInstance instance : repository.findJobInstances(job)) {
        for (JobExecution execution : repository.getJobExecutions(instance)) {
          if (Objects.equals(execution.getJobParameters().getString(RunLauncher.WORK), folder)) {
            entries.add(entry(job, execution));
          }
        }
      }
    }
    entries.sort(Comparator.comparing(Entry::started).reversed());
    return new RunHistory(entries);
  }

  private static Entry entry(String job, JobExecution execution) {
    String lastStep =
        execution.getStepExecutions().stream()
            .max(Comparator.comparing(StepExecution::getId))
            .map(StepExecution::getStepName)
            .orElse("");
    return new Entry(
        job,
        execution.getJobParameters().getString(RunLauncher.RUN_ID),
        execution.getCreateTime(),
        state(execution.getStatus()),
        lastStep,
        execution.getJobParameters().getString(RunLauncher.COMMAND));
  }

  private static String state(BatchStatus status) {
    return switch (status) {
      case COMPLETED -> "finished";
      case FAILED, ABANDONED, UNKNOWN -> "failed";
      case STARTING, STARTED, STOPPING, STOPPED -> "interrupted";
    };
  }

  private static JobRepository repository(DataSource ledger) {
    try {
      JdbcJobRepositoryFactoryBean factory = new JdbcJobRepositoryFactoryBean();
      factory.setDataSource(ledger);
      factory.setTransactionManager(new JdbcTransactionManager(ledger));
      factory.afterPropertiesSet();
      return factory.getObject();
    } catch (Exception e) {
      throw new IllegalStateException("the run ledger cannot be read", e);
    }
  }
}
