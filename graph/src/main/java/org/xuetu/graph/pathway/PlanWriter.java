package org.xuetu.graph.pathway;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xuetu.graph.pathway.PathwayRequest.Constraints;
import org.xuetu.graph.pathway.model.PlanItem;
import org.xuetu.graph.pathway.model.PlanningRecords;
import org.xuetu.graph.pathway.model.Programme;
import org.xuetu.graph.recognition.RecognitionReport;

/// Writes a candidate that ends in a round as a plan, with its dates and reasons.
final class PlanWriter {
  private final ProgrammeSearch search;
  private final EarliestFinish.Found found;
  private final Programme programme;

  PlanWriter(ProgrammeSearch search, EarliestFinish.Found found) {
    this.search = search;
    this.found = found;
    this.programme = search.programme();
  }

  /// @param differences from the best plan, in Chinese
  Plan write(List<String> differences) {
    return write(differences, places());
  }

  private Map<PlanItem, Integer> places() {
    Constraints constraints = search.request().constraints();
    YearMonth last = lastSitting();
    return switch (programme.form()) {
      case OPEN ->
          TermPlaces.choose(search.calendar(), found.candidate(), last, constraints.perSession());
      case SELF_TAUGHT ->
          EarlyPlaces.choose(
              search.calendar(),
              found.candidate(),
              found.heralds(),
              last,
              ProgrammeSearch.perSession(constraints));
    };
  }

  private YearMonth lastSitting() {
    YearMonth closing =
        EarliestFinish.closing(found.candidate(), found.finish(), search.timeline());
    return EarliestFinish.lastSitting(closing, search.timeline());
  }

  /// @param places by paper the number of its slot
  Plan write(List<String> differences, Map<PlanItem, Integer> places) {
    PlanningRecords records = search.records();
    Candidate candidate = found.candidate();
    YearMonth start = search.request().constraints().start();
    ChoiceWords choices = new ChoiceWords(programme, candidate);
    List<PlanStep> steps =
        new PlanSteps(
                programme,
                search.timeline(),
                search.calendar(),
                start,
                found,
                places,
                new StepWords(records, programme, search.timeline(), choices.why()))
            .list();
    Cost cost = CostFormula.of(records, programme, candidate);
    return new Plan(
        programme.key(),
        search.request().objectives().getFirst(),
        differences,
        found.finish(),
        candidate.branch().foreignLanguage(),
        choices.choices(),
        new Plan.CreditTotals(
            programme.minCredits(),
            candidate.recognisedCredits(),
            Selections.creditsOf(candidate.remaining())),
        new RecognitionReport(records, programme, search.achievements(), start.atDay(1))
            .list(candidate.recognition(), Set.copyOf(candidate.counted())),
        steps,
        cost,
        new DegreeForecast(records, programme, search.achievements(), found).outlook(),
        new PlanWarnings(records, programme, search.request(), search.achievements())
            .list(found, search.otherBranch(candidate), steps, cost));
  }
}
