package org.xuetu.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xuetu.api.Wiring;
import org.xuetu.api.fixture.MadeUpData;
import org.xuetu.api.fixture.Served;

/// Every verb as a person runs it: what is said, and the exit code.
class CommandLineTest {
  private static final int OK = ExitCode.OK.number();
  private static final int REFUSED = ExitCode.REFUSED.number();
  private static final int USAGE = ExitCode.USAGE.number();

  @TempDir Path folder;

  /// What a run said.
  private record Run(int code, String out, String err) {}

  private static Run run(Map<String, String> environment, String... words) {
    var out = new StringWriter();
    var err = new StringWriter();
    int code =
        Wiring.program(environment, false)
            .speakTo(new PrintWriter(out), new PrintWriter(err))
            .execute(words);
    var run = new Run(code, out.toString(), err.toString());
    assertThat(run.out() + run.err()).as("no trace").doesNotContain("\tat ", "Exception");
    return run;
  }

  private static Run run(String... words) {
    return run(Map.of(), words);
  }

  private Path data(String... courses) throws IOException {
    return MadeUpData.write(folder.resolve("data"), List.of(courses));
  }

  private String[] onFolder(String... words) {
    var all = new ArrayList<>(List.of(words));
    all.add("--releases=" + folder.resolve("releases"));
    return all.toArray(String[]::new);
  }

  @Test
  void helpNamesEveryVerb() {
    var help = run("help");
    assertThat(help.code()).isEqualTo(OK);
    assertThat(help.out())
        .contains("build", "validate", "serve", "search", "sparql", "pathway", "releases", "help")
        .contains("退出码")
        .doesNotContain("rehearse");
    assertThat(run("help", "serve").out())
        .contains("--host", "--port", "--data", "--releases", "--config");
    assertThat(run().code()).isEqualTo(USAGE);
  }

  @ParameterizedTest
  @CsvSource({
    "'nonsense',                     不认识的动词 nonsense",
    "'help nonsense',                不认识的动词 nonsense",
    "'serve --prot 1',               不认识的参数 --prot",
    "'serve --port many',            0 到 65535",
    "'serve --config /nowhere.conf', /nowhere.conf",
    "'build extra',                  多余的参数 extra",
    "'search',                       缺少 <检索词>",
    "'pathway',                      缺少 --target",
    "'pathway --target x --start y', 2026-04",
    "'pathway --target x --format pdf', ics",
    "'pathway --target x --json --format ics', json",
    "'releases burn',                list",
    "'releases pin',                 编号",
    "'releases prune --keep=-1',     --keep",
    "'releases diff',                releases diff",
    "'releases diff rx ry',          编号 rx 不对",
    "'releases diff --limit=-1',     --limit",
    "'search x --type planet',       没有类型 planet",
    "'search x --size 0',            --size",
    "'sparql /nowhere.rq',           /nowhere.rq",
    "'sparql SELEKT{}',              语法",
    "'validate /nowhere',            /nowhere",
  })
  void whatMakesNoSenseIsSaidInOneSentence(String words, String part) throws IOException {
    data("90001,甲课程,2,low");
    run(onFolder("build", "--data=" + folder.resolve("data")));
    var all = List.of(words.split(" "));
    boolean takesReleases =
        List.of("search", "pathway", "sparql", "releases").contains(all.getFirst());
    var run =
        all.size() > 1 && takesReleases
            ? run(onFolder(all.toArray(String[]::new)))
            : run(all.toArray(String[]::new));
    assertThat(run.code()).as(run.err()).isEqualTo(USAGE);
    assertThat(run.err()).contains(part);
  }

  @Test
  void filesOfSchoolsAreCheckedAgainstTheStandard() throws IOException {
    Path data = data("90001,甲课程,2,low");
    try (var files = Files.list(Served.repository().resolve("data/standard/0.1.0"))) {
      var standard = Files.createDirectories(data.resolve("standard/0.1.0"));
      for (Path file : files.toList()) {
        Files.copy(file, standard.resolve(file.getFileName()));
      }
    }
    run(onFolder("build", "--data=" + data));
    var good = folder.resolve("好.csv");
    Files.writeString(good, "编号,课程名称,学校,学分,学时,是否共享,使用许可\n10359-1,虚构课程,10359,3,48,是,成员免费\n");
    var bad = folder.resolve("坏.csv");
    Files.writeString(bad, Files.readString(good).replace(",3,", ",三,"));
    var fine = run(onFolder("validate", good.toString()));
    assertThat(fine.code()).as(fine.err()).isEqualTo(OK);
    assertThat(fine.out()).contains("好.csv：1 条记录", "合格率 100.0", "新增 1 条");
    var both = run(onFolder("validate", good.toString(), bad.toString()));
    assertThat(both.code()).isEqualTo(REFUSED);
    assertThat(both.out()).contains("必须改：第2行「学分」", "（值：三）", "[resource-credits-range]");
    assertThat(run(onFolder("validate", "--json", bad.toString())).out())
        .contains("\"code\":\"resource-credits-range\"");
    var workbook = folder.resolve("表.xlsx");
    assertThat(run(onFolder("validate", "--template", workbook.toString())).code()).isEqualTo(OK);
    var empty = run(onFolder("validate", workbook.toString()));
    assertThat(empty.code()).isEqualTo(REFUSED);
    assertThat(empty.out()).contains("[example-left]", "[no-record]");
    Files.writeString(bad, "%PDF-1.7");
    var wrong = run(onFolder("validate", bad.toString()));
    assertThat(wrong.code()).isEqualTo(REFUSED);
    assertThat(wrong.err()).contains("[file-kind]");
    assertThat(run(onFolder("validate", good.toString(), "/nowhere.csv")).code()).isEqualTo(USAGE);
  }

  @Test
  void anUnknownVariableIsRefused() {
    var run = run(Map.of("XUETU_PROT", "1"), "releases");
    assertThat(run.code()).isEqualTo(USAGE);
    assertThat(run.err()).contains("XUETU_PROT").contains("port");
    assertThat(run(Map.of("XUETU_PROT", "1"), "help").code()).as("help always helps").isEqualTo(OK);
  }

  @Test
  void fromDataToAnswers() throws IOException {
    var data = "--data=" + data("90001,甲课程,2,low");
    var built = run(onFolder("build", data));
    assertThat(built.code()).as(built.err()).isEqualTo(OK);
    assertThat(built.out()).contains("已构建发布版", "课程 1", "用时");
    var again = run(onFolder("build", data));
    assertThat(again.out()).contains("没有变化");
    assertThat(run(onFolder("releases")).out()).contains("（当前）", "1 个实体");
    assertThat(run(onFolder("releases", "verify")).out()).contains("完好");
    assertThat(run(onFolder("search", "甲课程")).out()).contains("course/90001", "（待核实）");
    assertThat(run(onFolder("search", "甲课程", "--json")).out()).startsWith("{\"query\"");
    assertThat(run(onFolder("search", "没有的东西")).out()).contains("没有找到");
    var query = Files.writeString(folder.resolve("q.rq"), "SELECT ?c { ?c a schema:Course }");
    assertThat(run(onFolder("sparql", query.toString())).out()).contains("/id/course/90001");
    assertThat(run(onFolder("sparql", "ASK {}", "--format", "srj")).out()).contains("\"boolean\"");
    assertThat(run(onFolder("sparql", "ASK {}", "--format", "ttl")).code()).isEqualTo(USAGE);
    assertThat(run(onFolder("pathway", "--target", "JS-050101-2024")).code()).isEqualTo(USAGE);
  }

  @Test
  void releasesComeAndGo() throws IOException {
    var data = data("90001,甲课程,2,low");
    run(onFolder("build", "--data=" + data));
    var first = current();
    MadeUpData.rewrite(data, List.of("90001,乙课程,2,low"));
    run(onFolder("build", "--data=" + data));
    var second = current();
    assertThat(run(onFolder("releases", "rollback")).out()).contains(first);
    assertThat(run(onFolder("releases", "pin", second)).code()).isEqualTo(OK);
    assertThat(run(onFolder("releases", "list")).out()).contains(second).contains("已固定");
    assertThat(run(onFolder("releases", "unpin")).code()).isEqualTo(OK);
    assertThat(run(onFolder("releases", "prune", "--keep=0")).out()).contains("已删除 " + first);
    assertThat(run(onFolder("releases", "pin", first)).code()).isEqualTo(USAGE);
  }

  @Test
  void theDifferenceOfTwoReleasesIsToldInWords() throws IOException {
    var data = data("90001,甲课程,2,low", "90002,乙课程,2,low");
    run(onFolder("build", "--data=" + data));
    var first = current();
    MadeUpData.rewrite(data, List.of("90001,甲的新名,2,low", "90003,丙课程,2,low"));
    run(onFolder("build", "--data=" + data));
    var second = current();
    var told = run(onFolder("releases", "diff"));
    assertThat(told.code()).as(told.err()).isEqualTo(OK);
    assertThat(told.out())
        .contains(first, second, "撤销 1 门课程，新增 1 门课程，1 门课程改名。")
        .contains("名称：甲课程（made-up） → 甲的新名（made-up）");
    assertThat(run(onFolder("releases", "diff", "--limit=1")).out())
        .contains("90002", "另有 2 项")
        .doesNotContain("90003");
    assertThat(run(onFolder("releases", "diff", second, first)).out()).contains("撤销  课程 90003");
    assertThat(run(onFolder("releases", "diff", first, first)).out()).contains("没有变化。");
    assertThat(run(onFolder("releases", "diff", first, second, "--json")).out())
        .startsWith("{\"from\":{\"release\":\"" + first);
    run(onFolder("build", "--data=" + data, "--base=http://other.example"));
    assertThat(run(onFolder("releases", "diff")).code()).as("none with this base").isEqualTo(USAGE);
    var apart = run(onFolder("releases", "diff", second, current()));
    assertThat(apart.code()).isEqualTo(USAGE);
    assertThat(apart.err()).contains("http://other.example");
  }

  @Test
  void badDataIsRefusedRowByRow() throws IOException {
    var data = "--data=" + data("90001,甲课程,two,low", "90002,乙课程,2,low");
    var refused = run(onFolder("build", data));
    assertThat(refused.code()).isEqualTo(REFUSED);
    assertThat(refused.out()).contains("没有构建", "courses.csv", "第2行", "two");
    assertThat(run("validate", folder.resolve("data").toString()).code()).isEqualTo(REFUSED);
    var skipped = run(onFolder("build", data, "--skip-bad-rows"));
    assertThat(skipped.code()).isEqualTo(OK);
    assertThat(skipped.out()).contains("拒绝 1 行");
  }

  @Test
  void soundDataIsSound() throws IOException {
    var run = run("validate", data("90001,甲课程,2,low").toString());
    assertThat(run.code()).as(run.out()).isEqualTo(OK);
    assertThat(run.out()).contains("问题 0 处");
  }

  @Test
  void withoutAReleaseItSaysWhatToDo() {
    var run = run(onFolder("search", "甲课程"));
    assertThat(run.code()).isEqualTo(USAGE);
    assertThat(run.err()).contains("xuetu build");
  }

  @Test
  void aDamagedOrNewerReleaseIsRefused() throws IOException {
    run(onFolder("build", "--data=" + data("90001,甲课程,2,low")));
    var release = folder.resolve("releases").resolve(current());
    var dump = release.resolve("dump.nq.gz");
    var whole = Files.readAllBytes(dump);
    Files.writeString(dump, "x");
    var damaged = run(onFolder("search", "甲课程"));
    assertThat(damaged.code()).isEqualTo(REFUSED);
    assertThat(damaged.err()).contains("dump.nq.gz");
    Files.write(dump, whole);
    var manifest = release.resolve("manifest.json");
    Files.writeString(
        manifest,
        Files.readString(manifest).replaceFirst("\"format\" : [0-9]+", "\"format\" : 999"));
    var newer = run(onFolder("search", "甲课程"));
    assertThat(newer.code()).isEqualTo(REFUSED);
    assertThat(newer.err()).contains("999").contains("升级");
  }

  @Test
  void aFolderThatCannotBeWrittenIsOneSentence() throws IOException {
    var data = "--data=" + data("90001,甲课程,2,low");
    var file = Files.writeString(folder.resolve("file"), "not a folder");
    var run = run("build", data, "--releases=" + file.resolve("releases"));
    assertThat(run.code()).as(run.err()).isEqualTo(USAGE);
    assertThat(run.err()).contains(file.toString());
  }

  @Test
  void aPortInUseIsSaidBeforeAnyWork() throws IOException {
    try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var run =
          run(
              onFolder(
                  "serve", "--port=" + other.getLocalPort(), "--data=" + data("90001,甲课程,2,low")));
      assertThat(run.code()).isEqualTo(USAGE);
      assertThat(run.err()).contains("端口 " + other.getLocalPort() + " 已被别的程序占用");
      assertThat(run.out()).contains("port = " + other.getLocalPort() + "（命令行 --port）");
      assertThat(folder.resolve("releases")).doesNotExist();
    }
  }

  @Test
  void rehearsesAStart() throws IOException {
    var run = run(onFolder("rehearse", "--port=0", "--data=" + data("90001,甲课程,2,low")));
    assertThat(run.code()).as(run.err()).isEqualTo(OK);
  }

  private String current() {
    return run(onFolder("releases"))
        .out()
        .lines()
        .filter(line -> line.contains("（当前"))
        .map(line -> line.substring(0, line.indexOf(' ')))
        .findFirst()
        .orElseThrow();
  }
}
