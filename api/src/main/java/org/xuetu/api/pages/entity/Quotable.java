package org.xuetu.api.pages.entity;

import java.util.List;
import org.xuetu.api.pages.Tongue;
import org.xuetu.graph.entity.EntityView;
import org.xuetu.indexer.release.Release;

/// How to name an entity elsewhere so that others find the same words: in a text, in BibTeX, and in a
/// message about a mistake.
public record Quotable(String text, String bibtex, String mistake) {
  static Quotable of(EntityView view, String kind, Release release, Tongue tongue) {
    var iri = view.iri();
    var day = release.manifest().builtAt().substring(0, 10);
    var sources = view.sources().stream().map(EntityView.SourceNote::title).distinct().toList();
    return new Quotable(
        "%s（%s %s）. 学图 Xuetu, 发布版 %s, %s. %s. %s%s"
            .formatted(
                view.name(),
                kind,
                view.id().key(),
                release.id(),
                day,
                iri,
                tongue.say("来源：", "Sources: "),
                String.join(tongue.say("；", "; "), sources)),
        """
        @misc{xuetu-%s-%s,
          title = {%s},
          howpublished = {Xuetu, release %s, \\url{%s}},
          year = {%s}
        }"""
            .formatted(
                view.id().kind(),
                view.id().key(),
                view.name().replaceAll("[{}\\\\]", ""),
                release.id(),
                iri,
                day.substring(0, 4)),
        mistake(view, release, tongue));
  }

  private static String mistake(EntityView view, Release release, Tongue tongue) {
    var rows =
        view.sources().stream()
            .flatMap(source -> source.rows().stream().map(row -> source.source() + " " + row))
            .toList();
    return String.join(
        "\n",
        List.of(
            tongue.say("哪一条：", "About: ") + view.name() + " " + view.iri(),
            tongue.say("发布版：", "Release: ") + release.id(),
            tongue.say("原始行：", "Rows: ") + String.join(tongue.say("；", "; "), rows),
            tongue.say("哪里不对：", "What is wrong: "),
            tongue.say("正确的是：", "What is right: "),
            tongue.say("依据（文件名、日期、网址）：", "Evidence (document, date, address): ")));
  }
}
