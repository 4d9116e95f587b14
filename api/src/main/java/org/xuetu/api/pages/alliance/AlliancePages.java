package org.xuetu.api.pages.alliance;

import java.util.List;
import java.util.Optional;
import org.xuetu.api.pages.Frame;
import org.xuetu.api.pages.Visit;
import org.xuetu.graph.alliance.UndecidedRule;
import org.xuetu.graph.pathway.model.Programme;
import org.xuetu.indexer.release.Release;

/// Makes the alliance's view from what a release answers and what the reader chose.
public final class AlliancePages {
  private AlliancePages() {}

  /// What the reader asked for beyond the first view.
  ///
  /// @param undecided present where they were asked for
  public record Chosen(
      Optional<List<UndecidedRule>> undecided,
      Optional<Programme> from,
      Optional<Programme> to,
      Optional<Programme> programme) {}

  public static AlliancePage page(
      Release release,
      AllianceAnswers answers,
      List<KeptRelease> kept,
      Chosen chosen,
      Visit visit) {
    var t = visit.tongue();
    var holdings = new Holdings(answers, t);
    var freshness = new Freshness(t);
    var reports = release.alliance();
    return new AlliancePage(
        Frame.of(
                t.say("联盟视角 - 学图", "The alliance's view - Xuetu"),
                t.say(
                    "联盟成员与收录情况、所称与实际、来源的新旧、待定规则、学分损失和专业计划的瓶颈。",
                    "Members and coverage, claims beside counts, freshness, undecided rules, credit loss and bottlenecks."),
                Optional.of(release.id()),
                visit)
            .withSheets("alliance.css"),
        holdings.coverage(),
        holdings.council(),
        holdings.members(),
        holdings.committees(),
        holdings.claims(),
        holdings.claimBars(),
        Freshness.claimSource(release.manifest(), t),
        holdings.conformance(),
        freshness.sources(release.manifest()),
        freshness.releases(kept),
        chosen.undecided().map(it -> UndecidedView.of(it, t)),
        LossView.of(reports, chosen.from(), chosen.to(), t),
        DelayView.of(reports, chosen.programme(), t));
  }
}
