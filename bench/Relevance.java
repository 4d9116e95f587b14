import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.xuetu.graph.record.SchemaReader;
import org.xuetu.indexer.build.CatalogDocuments;
import org.xuetu.indexer.build.SearchDocument;
import org.xuetu.indexer.build.SearchIndexBuilder;
import org.xuetu.indexer.relevance.Figures;
import org.xuetu.indexer.relevance.JudgedQuestion;
import org.xuetu.indexer.relevance.KnownItem;
import org.xuetu.indexer.relevance.KnownItem.Writing;
import org.xuetu.indexer.relevance.KnownItems;
import org.xuetu.indexer.search.CatalogSearcher;
import org.xuetu.indexer.search.SearchRequest;
import org.xuetu.indexer.source.SourceReader;

/// `./xuetu bench relevance [--failures n] [--known] [table.tsv ...]`: how often what is asked for comes
/// first. Judged questions of learners (bench/relevance/*.tsv, or the tables named), and queries made
/// from every entity of the data folder. Prints a table and the queries that fail.
void main(String[] args) throws Exception {
  Path home = Path.of(System.getProperty("xuetu.home"));
  int failures = 10;
  boolean knownOnly = false;
  List<Path> tables = new ArrayList<>();
  for (int i = 0; i < args.length; i++) {
    switch (args[i]) {
      case "--failures" -> failures = Integer.parseInt(args[++i]);
      case "--known" -> knownOnly = true;
      default -> tables.add(Path.of(args[i]));
    }
  }
  boolean all = tables.isEmpty();
  if (all) {
    for (String name : List.of("questions.tsv", "more.tsv", "held-out.tsv", "fresh.tsv")) {
      tables.add(home.resolve("bench/relevance").resolve(name));
    }
  }
  Path data = home.resolve("data");
  CatalogDocuments entities =
      new CatalogDocuments(
          SourceReader.read(data.resolve("sources"), SchemaReader.read(data.resolve("schema")))
              .catalogue());
  List<SearchDocument> documents = entities.ids().stream().map(entities::document).toList();
  Path index = Files.createTempDirectory("xuetu-relevance");
  try {
    SearchIndexBuilder.build(index, documents);
    try (CatalogSearcher searcher = CatalogSearcher.open(index)) {
      if (!knownOnly) {
        for (Path table : tables) {
          judged(searcher, table, failures);
        }
      }
      if (all) {
        known(searcher, documents, failures);
      }
    }
  } finally {
    try (Stream<Path> files = Files.walk(index)) {
      for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(file);
      }
    }
  }
}

List<String> ranked(CatalogSearcher searcher, String q, int size) throws IOException {
  return searcher.search(SearchRequest.of(q).withPage(1, size)).hits().stream()
      .map(hit -> hit.type().key() + "/" + hit.key())
      .toList();
}

void judged(CatalogSearcher searcher, Path table, int failures) throws IOException {
  record Answer(JudgedQuestion question, List<String> ranked) {
    boolean succeeds(int within) {
      return Figures.succeeds(ranked, question.grades(), within);
    }

    double ndcg() {
      return Figures.ndcg(ranked, question.grades());
    }
  }
  Map<String, List<Answer>> byIntent = new LinkedHashMap<>();
  byIntent.put("all", new ArrayList<>());
  for (JudgedQuestion question : JudgedQuestion.read(table)) {
    Answer answer = new Answer(question, ranked(searcher, question.text(), 10));
    byIntent.get("all").add(answer);
    byIntent.computeIfAbsent(question.intent(), _ -> new ArrayList<>()).add(answer);
  }
  IO.println("%n%s".formatted(table.getFileName()));
  IO.println("%-12s %6s %8s %8s %8s %8s".formatted("intent", "asked", "in 1", "in 3", "in 5", "nDCG@10"));
  byIntent.forEach(
      (intent, answers) ->
          IO.println(
              "%-12s %6d %7.1f%% %7.1f%% %7.1f%% %8.3f"
                  .formatted(
                      intent,
                      answers.size(),
                      share(answers.stream().filter(a -> a.succeeds(1)).count(), answers.size()),
                      share(answers.stream().filter(a -> a.succeeds(3)).count(), answers.size()),
                      share(answers.stream().filter(a -> a.succeeds(5)).count(), answers.size()),
                      answers.stream().mapToDouble(Answer::ndcg).average().orElse(0))));
  byIntent.get("all").stream()
      .sorted(Comparator.comparingDouble(Answer::ndcg))
      .limit(failures)
      .forEach(
          a ->
              IO.println(
                  "  nDCG %.2f: %s %s → %s, expected %s"
                      .formatted(
                          a.ndcg(),
                          a.question().id(),
                          a.question().text(),
                          a.ranked().stream().limit(6).toList(),
                          a.question().grades())));
  byIntent.get("all").stream()
      .filter(a -> !a.succeeds(3))
      .limit(failures)
      .forEach(
          a ->
              IO.println(
                  "  not in 3: %s %s → %s"
                      .formatted(
                          a.question().id(),
                          a.question().text(),
                          a.ranked().stream().limit(3).toList())));
}

double share(long found, int asked) {
  return 100.0 * found / asked;
}

void known(CatalogSearcher searcher, List<SearchDocument> documents, int failures)
    throws IOException {
  Map<Writing, int[]> counts = new EnumMap<>(Writing.class);
  Map<Writing, List<String>> missed = new EnumMap<>(Writing.class);
  for (KnownItem item : KnownItems.of(documents, 7)) {
    int[] count = counts.computeIfAbsent(item.writing(), _ -> new int[4]);
    int deepest = Math.min(100, Math.max(5, item.namesakes()));
    int rank = ranked(searcher, item.q(), deepest).indexOf(item.id());
    count[0]++;
    int[] within = {1, 3, 5};
    for (int i = 0; i < within.length; i++) {
      if (rank >= 0 && rank < Math.max(within[i], item.namesakes())) {
        count[i + 1]++;
      }
    }
    if (rank < 0 || rank >= Math.max(item.writing().within(), item.namesakes())) {
      missed
          .computeIfAbsent(item.writing(), _ -> new ArrayList<>())
          .add(item.q() + " → " + item.id());
    }
  }
  IO.println("\nqueries made from every entity (or all that share the name)");
  IO.println(
      "%-18s %6s %8s %8s %8s   %s".formatted("writing", "asked", "in 1", "in 3", "in 5", "wanted"));
  counts.forEach(
      (writing, count) ->
          IO.println(
              "%-18s %6d %7.1f%% %7.1f%% %7.1f%%   %.0f%% in %d"
                  .formatted(
                      writing,
                      count[0],
                      share(count[1], count[0]),
                      share(count[2], count[0]),
                      share(count[3], count[0]),
                      100 * writing.share(),
                      writing.within())));
  missed.forEach(
      (writing, queries) ->
          queries.stream()
              .limit(failures)
              .forEach(query -> IO.println("  %s: %s".formatted(writing, query))));
}
