package org.xuetu.api.cli;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.xuetu.api.config.AppConfig;
import org.xuetu.api.config.Setting;
import org.xuetu.api.paper.PlanCalendar;
import org.xuetu.api.paper.PlanForm;
import org.xuetu.api.paper.PlanTable;
import org.xuetu.api.paper.PlanText;
import org.xuetu.api.wire.PathwayBody;
import org.xuetu.graph.pathway.InputProblem;
import org.xuetu.graph.pathway.PathwayRequest;
import org.xuetu.graph.pathway.UnusableRequest;
import org.xuetu.graph.recognition.Achievement;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "pathway", description = "规划一个专业计划最早何时能毕业")
public final class PathwayVerb implements Verb {
  private static final String PREFIX = "programme/";

  private final Workshop workshop;

  @Option(
      names = "--target",
      required = true,
      paramLabel = "<计划>",
      description = "专业计划，如 programme/JS-050101-2024；几个目标一起规划时用逗号隔开")
  private String target = "";

  @Option(names = "--via", paramLabel = "<计划|best>", description = "没有专科学历时，先经哪个专科计划；best 由规划选择")
  private @Nullable String via;

  @Option(names = "--alternatives", paramLabel = "<个数>", description = "另外再要几个不同的方案")
  private int alternatives;

  @Option(names = "--passed", paramLabel = "<代码>", description = "已合格的课程代码，用逗号隔开，旧代码也可以")
  private String passed = "";

  @Option(
      names = "--holds",
      paramLabel = "<编号>",
      description = "已有的证书，编号或名称，如 CR012 或 四级425分，用逗号隔开")
  private String holds = "";

  @Option(names = "--prior", paramLabel = "<学历>", description = "已有的学历，如 专科")
  private @Nullable String prior;

  @Option(names = "--start", paramLabel = "<年月>", description = "最早能参加考试的年月，如 2026-04（默认本月）")
  private @Nullable String start;

  @Option(names = "--deadline", paramLabel = "<年月>", description = "最晚毕业的年月")
  private @Nullable String deadline;

  @Option(names = "--per-session", paramLabel = "<门数>", description = "每个考期最多考几门")
  private @Nullable Integer perSession;

  @Option(names = "--budget", paramLabel = "<元>", description = "费用上限")
  private @Nullable BigDecimal budget;

  @Option(names = "--foreign-language", paramLabel = "<true|false>", description = "是否考外语（默认由规划决定）")
  private @Nullable Boolean foreignLanguage;

  @Option(names = "--json", description = "输出与 /api/pathways 相同的 JSON，同 --format json")
  private boolean json;

  @Option(names = "--format", paramLabel = "<格式>", description = "txt（默认）、ics（日历）、csv（表格）或 json")
  private @Nullable String format;

  public PathwayVerb(Workshop workshop) {
    this.workshop = workshop;
  }

  @Override
  public List<Setting> settings() {
    return List.of(Setting.RELEASES);
  }

  @Override
  public ExitCode run(Supplier<AppConfig> loader, Console console) throws Exception {
    PathwayRequest request;
    try {
      request = request();
    } catch (DateTimeException malformed) {
      console.complain("--start 和 --deadline 请写成 2026-04 这样的年月。");
      return ExitCode.USAGE;
    }
    var form = form();
    if (form.isEmpty()) {
      console.complain(
          "--format 可以是：" + String.join("、", PlanForm.keys()) + "；--json 只能和 json 一起用。");
      return ExitCode.USAGE;
    }
    try (var release = workshop.release(loader.get())) {
      long started = System.nanoTime();
      var result = release.pathways().find(request);
      long tookMs = (System.nanoTime() - started) / 1_000_000;
      switch (form.get()) {
        case JSON ->
            console.line(workshop.json().writeText(PathwayBody.of(release.id(), result, tookMs)));
        case CALENDAR ->
            console.print(
                PlanCalendar.write(
                    result,
                    Instant.parse(release.manifest().builtAt()),
                    request.constraints().start()));
        case TABLE -> console.print(new String(PlanTable.csv(result), StandardCharsets.UTF_8));
        case TEXT -> PlanText.lines(result).forEach(console::line);
      }
      return ExitCode.OK;
    } catch (UnusableRequest fault) {
      fault.problems().stream().map(InputProblem::detail).forEach(console::complain);
      return ExitCode.USAGE;
    }
  }

  /// Absent when the words contradict each other or mean nothing.
  private Optional<PlanForm> form() {
    var named = Optional.ofNullable(format);
    if (json) {
      return Optional.of(PlanForm.JSON).filter(form -> named.map(form.key()::equals).orElse(true));
    }
    return named.map(PlanForm::find).orElse(Optional.of(PlanForm.TEXT));
  }

  private PathwayRequest request() {
    return new PathwayRequest(
        new PathwayRequest.Learner(
            words(passed).stream().map(Achievement::course).toList(),
            words(holds),
            Optional.empty(),
            Optional.ofNullable(prior),
            Optional.empty(),
            false),
        words(target).stream().map(PathwayVerb::key).toList(),
        PathwayRequest.Goal.GRADUATION,
        new PathwayRequest.Constraints(
            Optional.ofNullable(start)
                .map(YearMonth::parse)
                .orElseGet(() -> YearMonth.from(LocalDate.now(workshop.clock()))),
            Optional.ofNullable(deadline).map(YearMonth::parse),
            perSession == null ? OptionalInt.empty() : OptionalInt.of(perSession),
            Optional.ofNullable(budget),
            Optional.ofNullable(foreignLanguage)),
        List.of(PathwayRequest.Objective.EARLIEST_FINISH),
        alternatives,
        Optional.ofNullable(via).map(PathwayVerb::key).map(PathwayRequest.Via::of));
  }

  private static String key(String word) {
    return word.startsWith(PREFIX) ? word.substring(PREFIX.length()) : word;
  }

  private static List<String> words(String list) {
    return Arrays.stream(list.split("[,，、\\s]+", -1)).filter(word -> !word.isEmpty()).toList();
  }
}
