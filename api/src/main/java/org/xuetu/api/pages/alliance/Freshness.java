package org.xuetu.api.pages.alliance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.xuetu.api.pages.Badge;
import org.xuetu.api.pages.Shown;
import org.xuetu.api.pages.Tongue;
import org.xuetu.graph.model.Certainty;
import org.xuetu.indexer.release.ReleaseManifest;
import org.xuetu.indexer.release.ReleaseManifest.Source;

/// How old the sources are, and which releases are kept.
final class Freshness {
  private static final String BULLETIN = "bulletin-2026-2";
  private static final int TO_THE_MINUTE = 16;

  private final Tongue tongue;

  Freshness(Tongue tongue) {
    this.tongue = tongue;
  }

  /// The oldest first: it is the one to renew.
  Figures sources(ReleaseManifest manifest) {
    return new Figures(
        "sources",
        List.of(
            tongue.say("来源", "Source"),
            tongue.say("日期", "Date"),
            tongue.say("把握", "Certainty"),
            tongue.say("省份", "Province"),
            tongue.say("记录", "Records"),
            tongue.say("许可", "Licence")),
        manifest.sources().stream()
            .sorted(Comparator.comparing(Source::date).thenComparing(Source::name))
            .map(this::row)
            .toList(),
        Figures.downloads("/api/queries/sources-and-licences"));
  }

  private List<Shown> row(Source source) {
    return List.of(
        Figures.plain(source.title()),
        Figures.plain(source.date()),
        Figures.plain(
            Certainty.find(source.certainty())
                .map(it -> Badge.of(it, tongue).text())
                .orElse(source.certainty())),
        Figures.plain(source.province()),
        Figures.plain(String.valueOf(source.records())),
        Figures.plain(Optional.ofNullable(source.licence()).orElse(source.licenceNote())));
  }

  /// The bulletin, which claims the numbers.
  static Optional<AlliancePage.ClaimSource> claimSource(ReleaseManifest manifest, Tongue tongue) {
    return manifest.sources().stream()
        .filter(it -> it.name().equals(BULLETIN))
        .findFirst()
        .flatMap(
            it ->
                Certainty.find(it.certainty())
                    .map(
                        sure ->
                            new AlliancePage.ClaimSource(
                                it.title(), it.date(), Badge.of(sure, tongue))));
  }

  /// Each with what changed since the one before it that it can be compared with.
  Figures releases(List<KeptRelease> kept) {
    List<List<Shown>> rows = new ArrayList<>();
    for (var each : kept) {
      rows.add(
          List.of(
              Figures.plain(each.id()),
              Figures.plain(
                  each.builtAt()
                      .substring(0, Math.min(TO_THE_MINUTE, each.builtAt().length()))
                      .replace('T', ' ')),
              Figures.plain(String.valueOf(each.entities())),
              Figures.plain(each.current() ? tongue.say("正在使用", "served") : ""),
              each.before()
                  .map(
                      from ->
                          Figures.link(
                              tongue.say("改了什么", "what changed"),
                              "/api/changes?from=" + from + "&to=" + each.id()))
                  .orElseGet(() -> Figures.plain(tongue.say("没有更早的可比", "nothing before it")))));
    }
    return new Figures(
        "releases",
        List.of(
            tongue.say("发布版", "Release"),
            tongue.say("构建于（UTC）", "Built (UTC)"),
            tongue.say("实体", "Things"),
            tongue.say("状态", "State"),
            tongue.say("与上一版相比", "Since the one before")),
        rows,
        List.of());
  }
}
