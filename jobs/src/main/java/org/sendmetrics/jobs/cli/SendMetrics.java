package org.sendmetrics.jobs.cli;

import java.util.Locale;
import org.sendmetrics.jobs.job.PeriodTaken;
import org.sendmetrics.jobs.run.AuditFailed;
import org.sendmetrics.jobs.run.NothingKept;
import org.sendmetrics.jobs.run.Workspace;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The program {@code sendmetrics}. Exit codes are those of {@link ExitCodes}. */
@Command(
    name = "sendmetrics",
    description =
        "From extracts of attendance, exclusions, mediation and EHC plans to figures, workbooks and"
            + " summaries.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Example: sendmetrics run --inbox extracts --out release --as-at 2026-09-30",
      "Exit codes:",
      "  0  done",
      "  1  unexpected failure: give the same command again to resume",
      "  2  wrong usage",
      "  3  no file could be kept: nothing published",
      "  4  a withheld count can be worked out"
    },
    subcommands = {
      RunCommand.class,
      ReleaseCommand.class,
      CheckCommand.class,
      GenerateCommand.class,
      ExplainCommand.class,
      AuditCommand.class,
      VerifyCommand.class,
      StatusCommand.class,
      EraseCommand.class,
      HelpCommand.class
    })
public final class SendMetrics implements Runnable {
  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  public static void main(String[] arguments) {
    // What is published has the same bytes whatever language and digits the machine is set to.
    Locale.setDefault(Locale.UK);
    System.exit(execute(arguments));
  }

  /** Runs one command and gives its exit code. */
  public static int execute(String... arguments) {
    CommandLine command =
        new CommandLine(new SendMetrics())
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setExecutionExceptionHandler((e, of, parsed) -> explain(e, of));
    try {
      return command.execute(arguments);
    } catch (Error e) {
      return explain(e, command);
    }
  }

  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "which command?");
  }

  private static int explain(Throwable e, CommandLine command) {
    command
        .getErr()
        .println("sendmetrics: " + (isEnding() ? "it was stopped from outside" : Reasons.of(e)));
    if (e instanceof NothingKept) {
      return ExitCodes.NOTHING_KEPT;
    }
    if (e instanceof AuditFailed) {
      return ExitCodes.RECOVERABLE;
    }
    if (e instanceof Workspace.WorkspaceTaken taken) {
      command
          .getErr()
          .println(
              "Wait for it to end, or use another --work folder. See: sendmetrics status --work "
                  + taken.folder());
      return ExitCodes.UNEXPECTED;
    }
    if (e instanceof PeriodTaken) {
      command.getErr().println("Wait for it to end. See: sendmetrics status");
      return ExitCodes.UNEXPECTED;
    }
    if (e instanceof IllegalArgumentException) {
      return ExitCodes.USAGE;
    }
    command.getErr().println("Nothing was lost: give the same command again to resume.");
    if (System.getenv("SENDMETRICS_DEBUG") != null) {
      e.printStackTrace(command.getErr());
    }
    return ExitCodes.UNEXPECTED;
  }

  /** Whether a signal has ended the program, so that what fails now only fails for that. */
  private static boolean isEnding() {
    Thread nothing = new Thread();
    try {
      Runtime.getRuntime().addShutdownHook(nothing);
      Runtime.getRuntime().removeShutdownHook(nothing);
      return false;
    } catch (IllegalStateException e) {
      return true;
    }
  }
}
