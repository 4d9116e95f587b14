package org.xuetu.api.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.xuetu.graph.standard.ScoreWeights;
import org.xuetu.graph.standard.Standard;
import org.xuetu.indexer.contribution.ContributionFinding;
import org.xuetu.indexer.contribution.ContributionLimits;
import org.xuetu.indexer.contribution.ContributionReport;
import org.xuetu.indexer.contribution.Place;
import org.xuetu.indexer.contribution.Preview;
import org.xuetu.indexer.contribution.Score;
import org.xuetu.indexer.contribution.ScoreBook;

/// What is to be said of a contribution.
///
/// @param conforms whether nothing in it must be mended
/// @param complete whether all findings are told
public record ContributionBody(
    String release,
    String file,
    StandardBody standard,
    boolean conforms,
    long records,
    Counts counts,
    SortedMap<String, Long> codes,
    boolean complete,
    List<FindingBody> findings,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<ScoreBody> score,
    List<SchoolBody> schools,
    PreviewBody preview,
    LimitsBody limits,
    long tookMs) {

  public record StandardBody(String version, String title, String notice, String certainty) {
    static StandardBody of(Standard.Heading heading) {
      return new StandardBody(
          heading.version(), heading.title(), heading.notice(), heading.certainty());
    }
  }

  public record Counts(long violation, long warning, long info) {}

  public record FindingBody(
      String severity,
      String code,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<String> sheet,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<Integer> row,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<String> column,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<String> value,
      String message,
      String fix,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<String> path,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<String> focus) {
    static FindingBody of(ContributionFinding finding) {
      Place place = finding.place();
      return new FindingBody(
          finding.severity().key(),
          finding.code(),
          place.sheet(),
          place.row(),
          place.column(),
          finding.value(),
          finding.message(),
          finding.fix(),
          place.path(),
          place.focus());
    }
  }

  /// Each from 0 to 100.
  ///
  /// @param explained how it comes about, in words
  public record ScoreBody(
      double total,
      double conformance,
      double completeness,
      long records,
      long conforming,
      long recommended,
      long filled,
      String explained) {
    static ScoreBody of(Score score, ScoreWeights weights) {
      return new ScoreBody(
          score.total(weights),
          score.conformance(),
          score.completeness(),
          score.rows(),
          score.conforming(),
          score.asked(),
          score.filled(),
          "合格率：%d 条中 %d 条没有必须改的问题，%s 分；完整率：建议填的 %d 格填了 %d 格，%s 分。总分 = 合格率 × %d%% + 完整率 × %d%%，一律舍去第二位小数。"
              .formatted(
                  score.rows(),
                  score.conforming(),
                  score.conformance(),
                  score.asked(),
                  score.filled(),
                  score.completeness(),
                  weights.conformance(),
                  weights.completeness()));
    }
  }

  /// @param school its key, or what was written; absent where nothing was
  public record SchoolBody(
      @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<String> school,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<String> name,
      ScoreBody score) {
    static SchoolBody of(ScoreBook.SchoolScore score, ScoreWeights weights) {
      return new SchoolBody(score.school(), score.name(), ScoreBody.of(score.score(), weights));
    }
  }

  public record PreviewBody(
      Map<String, Long> counts, List<RecordBody> records, Map<String, List<LinkBody>> links) {
    static PreviewBody of(Preview preview) {
      Map<String, Long> counts = new LinkedHashMap<>();
      for (Preview.Change change : Preview.Change.values()) {
        counts.put(name(change), preview.counts().getOrDefault(change, 0L));
      }
      Map<String, List<LinkBody>> links = new TreeMap<>();
      preview
          .links()
          .forEach((kind, list) -> links.put(kind, list.stream().map(LinkBody::of).toList()));
      return new PreviewBody(
          counts, preview.records().stream().map(RecordBody::of).toList(), links);
    }

    private static String name(Preview.Change change) {
      return change.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  public record RecordBody(
      String type,
      String key,
      String iri,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<String> name,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<String> sheet,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<Integer> row,
      String change,
      List<ValueBody> values) {
    static RecordBody of(Preview.Offered offered) {
      return new RecordBody(
          offered.id().kind(),
          offered.id().key(),
          offered.iri(),
          offered.name(),
          offered.place().sheet(),
          offered.place().row(),
          PreviewBody.name(offered.change()),
          offered.values().stream().map(ValueBody::of).toList());
    }
  }

  /// @param now what the graph says
  /// @param offered what the contribution says besides
  public record ValueBody(String field, String label, List<StatedBody> now, List<String> offered) {
    static ValueBody of(Preview.NewValue value) {
      return new ValueBody(
          value.field(),
          value.label(),
          value.old().stream().map(it -> new StatedBody(it.text(), it.sources())).toList(),
          value.offered());
    }
  }

  public record StatedBody(String text, List<String> sources) {}

  public record LinkBody(String key, String iri, String name, long records) {
    static LinkBody of(Preview.Link link) {
      return new LinkBody(link.id().key(), link.iri(), link.name(), link.records());
    }
  }

  /// By the names of the settings.
  public record LimitsBody(
      int contributionBytes,
      int contributionRows,
      int contributionTriples,
      int contributionFindings) {
    static LimitsBody of(ContributionLimits limits) {
      return new LimitsBody(limits.bytes(), limits.rows(), limits.triples(), limits.findings());
    }
  }

  public static ContributionBody of(String release, ContributionReport report, long tookMs) {
    var counts = report.counts();
    return new ContributionBody(
        release,
        report.file(),
        StandardBody.of(report.standard()),
        report.conforms(),
        report.records(),
        new Counts(counts.violations(), counts.warnings(), counts.infos()),
        report.codes(),
        counts.all() == report.findings().size(),
        report.findings().stream().map(FindingBody::of).toList(),
        report.score().map(score -> ScoreBody.of(score, report.weights())),
        report.schools().stream().map(it -> SchoolBody.of(it, report.weights())).toList(),
        PreviewBody.of(report.preview()),
        LimitsBody.of(report.limits()),
        tookMs);
  }
}
