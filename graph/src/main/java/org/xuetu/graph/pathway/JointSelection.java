package org.xuetu.graph.pathway;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.xuetu.graph.pathway.model.PlanItem;

/// Chooses one candidate for each target so that as few different papers as possible remain and all
/// of them can be placed: depth first over the targets, with the fewest papers that any candidate of
/// a later target adds as bound, and with every partial choice refuted whose papers already have no
/// room. Exact unless the work limit ends it.
final class JointSelection {
  private final List<List<Option>> options;
  private final Predicate<List<Candidate>> partlyFits;
  private final Predicate<List<Candidate>> fits;
  private int work;
  private Optional<List<Candidate>> best = Optional.empty();
  private int bestPapers = Integer.MAX_VALUE;

  /// A candidate with its papers as numbers.
  private record Option(Candidate candidate, BitSet papers) {}

  /// What a search came to.
  ///
  /// @param chosen in the order of the targets
  /// @param exact whether the search came to its end
  record Outcome(Optional<List<Candidate>> chosen, boolean exact) {}

  /// @param candidates by target those that can end in time by themselves, preferred first
  /// @param partlyFits whether the papers of the first candidates alone find room
  /// @param fits whether one candidate for each target can be placed together
  /// @param work how many placements may be tried
  JointSelection(
      List<List<Candidate>> candidates,
      Predicate<List<Candidate>> partlyFits,
      Predicate<List<Candidate>> fits,
      int work) {
    this.partlyFits = partlyFits;
    this.fits = fits;
    this.work = work;
    Map<String, Integer> numbers = new HashMap<>();
    this.options = new ArrayList<>();
    for (List<Candidate> list : candidates) {
      List<Option> own = new ArrayList<>();
      for (Candidate candidate : list) {
        BitSet papers = new BitSet();
        for (PlanItem paper : candidate.papers()) {
          papers.set(numbers.computeIfAbsent(paper.course(), _ -> numbers.size()));
        }
        own.add(new Option(candidate, papers));
      }
      options.add(undominated(own));
    }
  }

  /// Without candidates whose papers contain those of another one that has no paper to sit early.
  private static List<Option> undominated(List<Option> all) {
    List<Option> kept = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      boolean dominated = false;
      for (int j = 0; j < all.size() && !dominated; j++) {
        dominated = i != j && dominates(all.get(j), all.get(i), j < i);
      }
      if (!dominated) {
        kept.add(all.get(i));
      }
    }
    return kept;
  }

  private static boolean dominates(Option one, Option other, boolean preferred) {
    if (!isFree(one.candidate()) || !contains(other.papers(), one.papers())) {
      return false;
    }
    boolean equal = one.papers().equals(other.papers());
    return !equal || preferred || !isFree(other.candidate());
  }

  private static boolean isFree(Candidate candidate) {
    return candidate.firstPasses() == 0 || candidate.exempted().isEmpty();
  }

  private static boolean contains(BitSet whole, BitSet part) {
    BitSet rest = (BitSet) part.clone();
    rest.andNot(whole);
    return rest.isEmpty();
  }

  Outcome search() {
    if (options.stream().anyMatch(List::isEmpty)) {
      return new Outcome(Optional.empty(), true);
    }
    Candidate[] chosen = new Candidate[options.size()];
    extend(0, chosen, new BitSet());
    return new Outcome(best, work >= 0);
  }

  private void extend(int target, Candidate[] chosen, BitSet papers) {
    if (bound(target, papers) >= bestPapers || work < 0) {
      return;
    }
    if (target == options.size()) {
      work--;
      List<Candidate> all = List.of(chosen);
      if (fits.test(all)) {
        best = Optional.of(all);
        bestPapers = papers.cardinality();
      }
      return;
    }
    List<Option> byGain =
        options.get(target).stream()
            .sorted(Comparator.comparingInt(option -> added(option, papers)))
            .toList();
    for (Option option : byGain) {
      BitSet more = (BitSet) papers.clone();
      more.or(option.papers());
      if (bound(target + 1, more) >= bestPapers || work < 0) {
        continue;
      }
      chosen[target] = option.candidate();
      work--;
      if (target + 1 == options.size()
          || partlyFits.test(Arrays.asList(chosen).subList(0, target + 1))) {
        extend(target + 1, chosen, more);
      }
    }
  }

  /// No completion has fewer papers.
  private int bound(int target, BitSet papers) {
    int most = 0;
    for (int later = target; later < options.size(); later++) {
      int least = Integer.MAX_VALUE;
      for (Option option : options.get(later)) {
        least = Math.min(least, added(option, papers));
      }
      most = Math.max(most, least);
    }
    return papers.cardinality() + most;
  }

  /// Fewer papers than this are impossible whatever the dates.
  int bound() {
    return bound(0, new BitSet());
  }

  private static int added(Option option, BitSet papers) {
    BitSet rest = (BitSet) option.papers().clone();
    rest.andNot(papers);
    return rest.cardinality();
  }
}
