package org.xuetu.indexer.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.xuetu.graph.model.EntityType;
import org.xuetu.indexer.analysis.FoldedText;
import org.xuetu.indexer.schema.IndexField;
import org.xuetu.indexer.search.Mentions.Mention;
import org.xuetu.indexer.search.SearchResult.Interpretation;

/// What a query was understood to say: the things it names, what it asks for, the score it states.
///
/// @param text the query, in which words that only ask are marked
/// @param asked what is asked for, and which words say so
/// @param concepts what the words that ask stand for: 学分认定与转换 for 换学分
record Understanding(
    QueryText text,
    List<Mention> mentions,
    QuestionCues.Found asked,
    List<Meaning> concepts,
    Optional<Score> score) {
  /// What examinations are called by; only beside one of these a bare number is a score.
  private static final float ASKING = 0.25f;

  private static final Set<EntityType> SCORED =
      EnumSet.of(EntityType.CREDENTIAL, EntityType.TERM, EntityType.COURSE);

  static Understanding of(
      QueryText text, MeaningReader reader, QuestionCues questions, List<String> ignore)
      throws IOException {
    Set<String> ignored = ignore.stream().map(FoldedText::keyOf).collect(Collectors.toSet());
    List<Mention> mentions = new Mentions(reader, ignored).find(text);
    String folded = text.folded().text();
    QuestionCues.Found asked = questions.in(folded);
    Optional<Score> score =
        Score.in(folded)
            .filter(it -> !ignored.contains(FoldedText.keyOf(it.place().of(folded))))
            .filter(it -> asked.intents().contains(QuestionIntent.CONVERSION) || isScored(mentions))
            .filter(it -> mentions.stream().noneMatch(m -> m.place().covers(it.place())));
    if (score.isPresent()) {
      // Who states a score asks what it counts for.
      asked.ask(QuestionIntent.CONVERSION);
    }
    if (asked.intents().isEmpty()
        && names(mentions, EntityType.SCHOOL)
        && names(mentions, EntityType.MAJOR)) {
      // A school and a major named together are a programme.
      asked.ask(QuestionIntent.PLAN);
    }
    if (asked.intents().isEmpty()
        && names(mentions, EntityType.CREDENTIAL)
        && (names(mentions, EntityType.COURSE) || mentions.size() > 1 && isTerm(mentions))) {
      // A certificate named beside what may be wanted asks whether it counts.
      asked.ask(QuestionIntent.CONVERSION);
    }
    BitSet shaping = asked.all();
    score.ifPresent(it -> shaping.set(it.place().start(), it.place().end()));
    mentions.forEach(mention -> shaping.clear(mention.place().start(), mention.place().end()));
    List<Meaning> concepts = new ArrayList<>();
    for (String concept : asked.concepts()) {
      concepts.addAll(reader.entities(List.of(IndexField.NAME_KEY), concept));
    }
    return new Understanding(text.shaped(shaping), mentions, asked, concepts, score);
  }

  private static boolean names(List<Mention> mentions, EntityType type) {
    return mentions.stream()
        .flatMap(mention -> mention.meanings().stream())
        .anyMatch(it -> it instanceof Meaning.OfEntity entity && entity.type() == type);
  }

  /// Whether something is named that is a concept and no certificate.
  private static boolean isTerm(List<Mention> mentions) {
    return mentions.stream()
        .filter(mention -> names(List.of(mention), EntityType.TERM))
        .anyMatch(mention -> !names(List.of(mention), EntityType.CREDENTIAL));
  }

  private static boolean isScored(List<Mention> mentions) {
    return mentions.stream()
        .flatMap(mention -> mention.meanings().stream())
        .anyMatch(it -> it instanceof Meaning.OfEntity entity && SCORED.contains(entity.type()));
  }

  /// Mentions that do not themselves ask: 四级 in 四级可以免考吗, not 免考; all, where all of them ask.
  List<Mention> subjects() {
    List<Mention> subjects = mentions.stream().filter(mention -> !isCue(mention)).toList();
    return subjects.isEmpty() ? mentions : subjects;
  }

  private boolean isCue(Mention mention) {
    return asked.all().nextClearBit(mention.place().start()) >= mention.place().end();
  }

  /// How much of what the query is about a mention is. What only asks counts little, where there is
  /// something else that the query is about.
  float share(Mention mention) {
    int all = 0;
    boolean hasSubject = false;
    for (QueryText.Term term : text.required()) {
      boolean asks = mentions.stream().anyMatch(m -> isCue(m) && m.place().covers(term.place()));
      all += asks ? 0 : term.text().length();
      hasSubject |= !asks;
    }
    float share = Math.min(1, (float) mention.key().length() / Math.max(1, all));
    return hasSubject && isCue(mention) ? Math.min(ASKING, share) : share;
  }

  Set<QuestionIntent> intents() {
    return asked.intents();
  }

  /// Characters of the folded query that ask for this.
  BitSet places(QuestionIntent intent) {
    return asked.places().getOrDefault(intent, new BitSet());
  }

  boolean isQuestion() {
    return !asked.intents().isEmpty();
  }

  List<Interpretation> interpretations() {
    List<Interpretation> shown = new ArrayList<>();
    for (Mention mention : mentions) {
      mention.meanings().forEach(meaning -> shown.add(meaning.shown(mention.text())));
    }
    score.ifPresent(
        it -> shown.add(new Meaning.OfScore(it.value()).shown(text.typed(it.place()).strip())));
    return shown;
  }
}
