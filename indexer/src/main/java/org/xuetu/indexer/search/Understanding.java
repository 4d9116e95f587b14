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
import org.xuetu.indexer.search.Mentions.Mention;
import org.xuetu.indexer.search.SearchResult.Interpretation;

/// What a query was understood to say: the things it names, what it asks for, the score it states.
///
/// @param text the query, in which words that only ask are marked
/// @param cues characters of the folded query that say what is asked for
record Understanding(
    QueryText text,
    List<Mention> mentions,
    Set<QuestionIntent> intents,
    BitSet cues,
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
      asked.intents().add(QuestionIntent.CONVERSION);
    }
    if (asked.intents().isEmpty()
        && names(mentions, EntityType.SCHOOL)
        && names(mentions, EntityType.MAJOR)) {
      // A school and a major named together are a programme.
      asked.intents().add(QuestionIntent.PLAN);
    }
    BitSet shaping = (BitSet) asked.places().clone();
    score.ifPresent(it -> shaping.set(it.place().start(), it.place().end()));
    mentions.forEach(mention -> shaping.clear(mention.place().start(), mention.place().end()));
    return new Understanding(
        text.shaped(shaping), mentions, asked.intents(), asked.places(), score);
  }

  private static boolean names(List<Mention> mentions, EntityType type) {
    return mentions.stream()
        .flatMap(mention -> mention.meanings().stream())
        .anyMatch(it -> it instanceof Meaning.OfEntity entity && entity.type() == type);
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
    return cues.nextClearBit(mention.place().start()) >= mention.place().end();
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

  boolean isQuestion() {
    return !intents.isEmpty();
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
