package org.xuetu.graph.pathway;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xuetu.graph.pathway.PathwayRequest.Constraints;
import org.xuetu.graph.pathway.model.CertificateRule;
import org.xuetu.graph.pathway.model.Programme;
import org.xuetu.graph.recognition.ExemptionLimits;
import org.xuetu.graph.recognition.Recognition;

/// Finds the earliest finish, then the fewest papers, then the fewest credits of a programme with
/// more ways to complete it than can be listed.
///
/// The rounds are tried in order, and in a round the numbers of papers and credits, the fewest
/// first: the first choice of electives that can be placed is therefore the best, because all
/// better numbers were refuted. A round or a number that the limit of work leaves open is passed
/// over, and the answer says from where on nothing is proved.
final class ElectiveSearch {
  /// Uses of achievements that are searched one by one.
  private static final int MOST_WAYS = 200;

  private final ProgrammeSearch search;
  private final Constraints constraints;
  private final List<ElectiveChoice> choices = new ArrayList<>();

  ElectiveSearch(ProgrammeSearch search, Constraints constraints) {
    this.search = search;
    this.constraints = constraints;
    Programme programme = search.programme();
    Map<String, CertificateRule> certificates =
        Candidates.certificates(search.records(), programme, search.calendar());
    ExemptionLimits limits = ExemptionLimits.of(search.records(), programme);
    int firstPasses = Math.max(0, limits.minPassedBefore() - search.passed());
    for (Branch branch : search.branches(constraints)) {
      for (Recognition way : search.ways().stream().limit(MOST_WAYS).toList()) {
        Selections selections =
            new Selections(programme, branch, way, certificates.keySet(), firstPasses, 0);
        for (ElectiveFrame frame : selections.frames()) {
          choices.add(
              new ElectiveChoice(
                  search,
                  constraints,
                  limits,
                  selections,
                  frame,
                  certificates,
                  items -> Candidate.of(branch, way, items, certificates, firstPasses)));
        }
      }
    }
  }

  /// Whether all uses of the achievements are searched.
  static boolean searchesAllWays(ProgrammeSearch search) {
    return search.hasAllWays() && search.ways().size() <= MOST_WAYS;
  }

  /// What a search came to.
  ///
  /// @param bound no plan finishes earlier
  /// @param papersBound no plan that finishes in the same round has fewer papers
  /// @param exact whether nothing better was left unrefuted
  record Outcome(
      Optional<EarliestFinish.Found> found, YearMonth bound, int papersBound, boolean exact) {}

  /// The best plan, whatever the deadline.
  Outcome find() {
    int papers = choices.stream().mapToInt(ElectiveChoice::mostPapers).max().orElse(0);
    List<YearMonth> rounds =
        choices.isEmpty() ? List.of() : search.rounds(constraints).rounds(papers, Optional.empty());
    Optional<YearMonth> unrefuted = Optional.empty();
    for (YearMonth round : rounds) {
      Tried tried = tryIn(round);
      if (tried.best().isPresent()) {
        EarliestFinish.Found found = tried.best().get().found();
        int fewest = tried.exact() ? found.candidate().papers().size() : tried.papersBound();
        return new Outcome(
            Optional.of(found),
            unrefuted.orElse(round),
            fewest,
            tried.exact() && unrefuted.isEmpty());
      }
      if (!tried.exact() && unrefuted.isEmpty()) {
        unrefuted = Optional.of(round);
      }
    }
    return new Outcome(
        Optional.empty(), unrefuted.orElse(constraints.start()), 0, unrefuted.isEmpty());
  }

  /// The best of all choices in one round.
  private Tried tryIn(YearMonth round) {
    int deadEnds = search.effort().deadEnds();
    Tried all = Tried.NOTHING;
    for (ElectiveChoice choice : choices) {
      ElectiveRound in = choice.in(round, deadEnds);
      Tried one = in.best(all.best().map(Best::level));
      deadEnds = Math.max(0, deadEnds - in.deadEnds());
      all =
          new Tried(
              one.best().or(all::best),
              all.exact() && one.exact(),
              Math.min(all.papersBound(), one.papersBound()));
    }
    return all;
  }

  /// How good a choice is: papers to sit, then tenths of credits left.
  record Level(int papers, int tenths) implements Comparable<Level> {
    @Override
    public int compareTo(Level other) {
      return papers == other.papers
          ? Integer.compare(tenths, other.tenths)
          : Integer.compare(papers, other.papers);
    }
  }

  record Best(EarliestFinish.Found found, Level level) {}

  /// What came of one round.
  ///
  /// @param papersBound where it is not exact: fewer papers are impossible
  record Tried(Optional<Best> best, boolean exact, int papersBound) {
    static final Tried NOTHING = new Tried(Optional.empty(), true, Integer.MAX_VALUE);
  }
}
