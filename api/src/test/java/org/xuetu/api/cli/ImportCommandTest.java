package org.xuetu.api.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xuetu.api.Wiring;
import org.xuetu.api.fixture.MadeUpData;
import org.xuetu.api.fixture.Served;

/// `--with`: a folder more, and what becomes of it in search and in SPARQL.
class ImportCommandTest {
  @TempDir Path folder;
  private Path data;

  private record Run(int code, String out, String err) {}

  @BeforeEach
  void prepare() throws IOException {
    data = MadeUpData.write(folder.resolve("data"), List.of("90001,甲课程,2,low"));
  }

  private Run run(String... words) {
    var out = new StringWriter();
    var err = new StringWriter();
    int code =
        Wiring.program(Map.of(), false)
            .speakTo(new PrintWriter(out), new PrintWriter(err))
            .execute(words);
    return new Run(code, out.toString(), err.toString());
  }

  private Run build(Path from, String... with) {
    var words = new ArrayList<>(List.of("build", "--data=" + from, "--releases=" + releases()));
    words.addAll(List.of(with));
    return run(words.toArray(String[]::new));
  }

  private Path releases() {
    return folder.resolve("releases");
  }

  private Run ask(String verb, String question) {
    return run(verb, question, "--releases=" + releases());
  }

  private String source(String rows) throws IOException {
    var manifest = Files.createDirectories(folder.resolve("college"));
    Files.writeString(
        manifest.resolve("manifest.json"),
        """
        {"name": "college", "title": "虚构学院课程表", "origin": "虚构", "licence": null,
         "licenceNote": "仅用于测试", "date": "2026-09", "province": "安徽", "certainty": "high",
         "tables": [{"file": "课程.csv", "kind": "course",
                     "skip": [{"column": "状态", "is": "停开", "reason": "已停开"}],
                     "map": {"code": {"column": "代码", "clean": [{"zero-fill": 5}]}, "name": "名称"}}]}
        """);
    var files = Files.createDirectories(folder.resolve("elsewhere"));
    Files.writeString(files.resolve("课程.csv"), "代码,名称,状态\n" + rows);
    return "--with=" + manifest + "=" + files;
  }

  @Test
  void aSourceIsAFolderMore() throws IOException {
    var with = source("77,花样剪纸工艺（虚构）,\n78,停开的课（虚构）,停开\n");
    var validated = run("validate", "--data=" + data, with);
    assertThat(validated.code()).isEqualTo(ExitCode.OK.number());
    assertThat(validated.out())
        .contains("college/课程.csv → course：读 2 行，成 1 条记录，略过 1 行，不能用 0 行")
        .contains("略过 1 行：已停开");

    assertThat(build(data, with).code()).isEqualTo(ExitCode.OK.number());
    assertThat(ask("search", "花样剪纸").out()).contains("course/00077");
    assertThat(ask("search", "甲课程").out()).contains("course/90001");
    assertThat(build(data, with).out()).contains("数据没有变化");

    source("77,花样剪纸工艺（虚构）,\n79,新添的课（虚构）,\n");
    assertThat(build(data, with).out()).contains("已构建");
    assertThat(ask("search", "新添的课").out()).contains("course/00079");
    assertThat(build(data).out()).contains("已构建");
    assertThat(ask("search", "花样剪纸").out()).doesNotContain("00077");
  }

  @Test
  void whatCannotBeUsedStopsTheBuildUnlessItIsSaidOtherwise() throws IOException {
    var with = source("77,好的课（虚构）,\n,没有代码的课（虚构）,\n");
    var refused = build(data, with);
    assertThat(refused.code()).isEqualTo(ExitCode.REFUSED.number());
    assertThat(refused.out()).contains("value-missing 1 处").contains("「代码」列");
    assertThat(build(data, with, "--skip-bad-rows").code()).isEqualTo(ExitCode.OK.number());
    assertThat(ask("search", "好的课").out()).contains("course/00077");

    var report = folder.resolve("report.json");
    run("validate", "--data=" + data, with, "--report=" + report);
    assertThat(Files.readString(report))
        .contains("\"rejected\":1")
        .contains("\"source\":\"college\"")
        .contains("VALUE_MISSING");
    var missing = build(data, "--with=" + folder.resolve("nowhere"));
    assertThat(missing.code()).isEqualTo(ExitCode.USAGE.number());
    assertThat(missing.err()).contains("nowhere");
  }

  private static Optional<Path> lists() {
    for (var up = Served.repository().normalize(); up != null; up = up.getParent()) {
      if (Files.isDirectory(up.resolve("shared/data"))) {
        return Optional.of(up.resolve("shared/data"));
      }
    }
    return Optional.empty();
  }

  /// The ministry's two lists and the Guangdong plans, by one command, beside made-up data.
  @Test
  void theRealListsAreSearchedAndAsked() {
    assumeThat(lists()).withFailMessage("../shared/data is not on this machine").isPresent();
    var lists = lists().orElseThrow();
    var imports = Served.repository().resolve("data/imports");
    var built =
        build(
            data,
            "--skip-bad-rows",
            "--with="
                + imports.resolve("moe-institutions")
                + "="
                + lists.resolve("moe-institutions"),
            "--with="
                + imports.resolve("moe-institutions-2017")
                + "="
                + lists.resolve("moe-institutions"),
            "--with="
                + imports.resolve("guangdong-2006-2013")
                + "="
                + lists.resolve("zikao-guangdong"));
    assertThat(built.code()).as(built.err()).isEqualTo(ExitCode.OK.number());
    assertThat(built.out()).contains("key-conflict 96 处");

    assertThat(ask("search", "阜阳师范学院").out().lines().skip(1).findFirst().orElse(""))
        .contains("阜阳师范大学")
        .contains("曾用名：阜阳师范学院");
    assertThat(ask("search", "4134010359").out()).contains("school/10359");
    assertThat(
            ask(
                    "sparql",
                    """
                    PREFIX xt: <https://w3id.org/xuetu/ns#>
                    PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
                    SELECT (COUNT(DISTINCT ?name) AS ?changed) WHERE {
                      ?name xt:names ?school ; xt:attestedIn "2017" ; xt:supersededBy "2026-06-17" ;
                        xt:nameRelation/skos:notation "former-name" .
                      ?school xt:province/skos:prefLabel "安徽"@zh
                    }
                    """)
                .out())
        .contains("18");
    assertThat(
            ask(
                    "sparql",
                    """
                    PREFIX xt: <https://w3id.org/xuetu/ns#>
                    PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
                    PREFIX dcterms: <http://purl.org/dc/terms/>
                    SELECT ?label (COUNT(?item) AS ?items) (SUM(?credits) AS ?sum) WHERE {
                      ?plan dcterms:identifier "GD-STZK-166" ; xt:requires ?root .
                      ?group xt:partOf ?root ; rdfs:label ?label .
                      ?item xt:inGroup ?group ; xt:credits ?credits .
                    } GROUP BY ?label ORDER BY ?label
                    """)
                .out())
        .contains("加考课程,1,4")
        .contains("必考课程,16,71");
  }
}
