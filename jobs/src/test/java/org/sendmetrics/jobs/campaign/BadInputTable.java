package org.sendmetrics.jobs.campaign;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The campaign as a command: a line for every faulty input, with what was told of it and how many
 * rows were kept. Ends with 1 where any is not as it must be.
 */
final class BadInputTable {
  private BadInputTable() {}

  /** Every faulty file that there is. */
  static List<BadInput> inputs() {
    List<BadInput> inputs = new ArrayList<>(BadTexts.all());
    inputs.addAll(BadTables.all());
    inputs.addAll(NoTables.all());
    inputs.addAll(BadWorkbooks.all());
    inputs.addAll(BadSheets.all());
    inputs.addAll(BadArchives.all());
    inputs.addAll(BadMessages.all());
    inputs.addAll(OuterThings.inMessages());
    inputs.addAll(BadModules.all());
    inputs.addAll(BadNotes.all());
    inputs.addAll(BadDeliveries.all());
    return inputs;
  }

  /**
   * @param arguments the folder to work in, which must not exist yet
   */
  public static void main(String[] arguments) {
    Campaign campaign = Campaign.in(Path.of(arguments[0]), inputs(), BadCells.all());
    List<Campaign.Verdict> verdicts = campaign.verdicts();
    verdicts.forEach(v -> System.out.println(line(v)));
    List<Campaign.Verdict> amiss = verdicts.stream().filter(v -> !v.holds()).toList();
    System.out.printf(
        "%d inputs and %d cells; the program ended with %d; %d not as they must be%n",
        inputs().size(), BadCells.all().size(), campaign.outcome().exit(), amiss.size());
    System.out.println(
        campaign.told().entrySet().stream()
            .map(e -> e.getValue() + " " + e.getKey())
            .collect(Collectors.joining(", ")));
    System.exit(amiss.isEmpty() && campaign.outcome().exit() == 0 ? 0 : 1);
  }

  private static String line(Campaign.Verdict v) {
    return v.holds()
        ? "ok    " + v.name() + " | " + v.got()
        : "AMISS " + v.name() + " | " + v.got() + " | must be " + v.expected();
  }
}
