package org.xuetu.graph.sparql;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.riot.Lang;
import org.xuetu.graph.store.MemoryGraphStore;
import org.xuetu.graph.text.TextHit;
import org.xuetu.graph.text.TextHits;
import org.xuetu.graph.text.TextIndex;
import org.xuetu.graph.text.TextQuestion;
import org.xuetu.graph.text.TextQuestionException;

/// Made-up things with made-up names in a graph, and an index that finds them by a piece of their name:
/// shorter names first, then by number. It counts what it is asked.
final class MadeUpText implements TextIndex {
  private static final String BASE = "http://example.org/id/course/";
  private static final String[] PIECES = {"甲", "乙", "丙", "丁"};
  static final int THINGS = 60;

  private final Map<String, String> names = new TreeMap<>();
  int asked;
  int read;
  int found;

  MadeUpText() {
    for (int at = 0; at < THINGS; at++) {
      StringBuilder name = new StringBuilder("课");
      for (int piece = 0; piece < PIECES.length; piece++) {
        if (at % (piece + 2) == 0) {
          name.append(PIECES[piece]);
        }
      }
      names.put(iri(at), name.toString());
    }
  }

  static String iri(int number) {
    return BASE + "%02d".formatted(number);
  }

  /// Everything in one graph; every third thing in a second one too; a thing leads to the next.
  MemoryGraphStore store() {
    StringBuilder quads = new StringBuilder();
    int at = 0;
    for (Map.Entry<String, String> thing : names.entrySet()) {
      for (String graph : at % 3 == 0 ? List.of("one", "two") : List.of("one")) {
        String end = " <http://example.org/source/" + graph + "> .\n";
        String subject = "<" + thing.getKey() + "> ";
        quads.append(
            subject
                + "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://schema.org/Course>"
                + end);
        quads.append(
            subject
                + "<http://www.w3.org/2004/02/skos/core#prefLabel> \""
                + thing.getValue()
                + "\"@zh"
                + end);
        quads.append(subject + "<http://schema.org/courseCode> \"" + at + "\"" + end);
        quads.append(
            subject + "<https://w3id.org/xuetu/ns#theory> <" + iri((at + 1) % THINGS) + ">" + end);
      }
      at++;
    }
    for (int word = 0; word < PIECES.length; word++) {
      quads.append(
          "<http://example.org/word/%d> <http://schema.org/text> \"%s\" <http://example.org/source/words> .\n"
              .formatted(word, PIECES[word]));
    }
    return MemoryGraphStore.load(
        new ByteArrayInputStream(quads.toString().getBytes(StandardCharsets.UTF_8)), Lang.NQUADS);
  }

  /// What is found, best first.
  List<TextHit> answer(String text) {
    List<TextHit> hits = new ArrayList<>();
    for (int letters = 1; letters <= 1 + PIECES.length; letters++) {
      for (Map.Entry<String, String> thing : names.entrySet()) {
        if (thing.getValue().length() == letters && thing.getValue().contains(text)) {
          hits.add(new Hit(thing.getKey(), 10.0 - letters, thing.getValue()));
        }
      }
    }
    return hits;
  }

  @Override
  public TextHits ask(TextQuestion question) throws TextQuestionException {
    asked++;
    if (!question.filters().isEmpty()
        && !question.filters().equals(Map.of("type", List.of("course")))) {
      throw new TextQuestionException("没有这样的筛选。");
    }
    List<TextHit> all = answer(question.text());
    Iterator<TextHit> rest = all.iterator();
    return new TextHits() {
      @Override
      public long total() {
        return all.size();
      }

      @Override
      public List<TextHit> next(int count) {
        List<TextHit> piece = new ArrayList<>();
        while (piece.size() < count && rest.hasNext()) {
          piece.add(rest.next());
        }
        read += piece.size();
        return piece;
      }

      @Override
      public Optional<TextHit> find(String iri) {
        found++;
        return all.stream().filter(it -> it.iri().equals(iri)).findFirst();
      }
    };
  }

  private record Hit(String iri, double score, String matched) implements TextHit {
    @Override
    public Optional<String> snippet() {
      return Optional.of("<em>" + matched + "</em>");
    }
  }
}
