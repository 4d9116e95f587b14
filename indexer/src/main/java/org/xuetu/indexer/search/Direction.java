package org.xuetu.indexer.search;

import java.util.BitSet;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xuetu.graph.model.EntityType;
import org.xuetu.indexer.analysis.Segmenter.Word;
import org.xuetu.indexer.search.Mentions.Mention;

/// Which way a question goes: 四级能免什么 has 四级 and asks what it counts for, 英语能用什么顶替 wants 英语 and asks
/// what counts for it.
final class Direction {
  /// The side of a rule that a part of the question stands on.
  enum Side {
    SOURCE,
    TARGET
  }

  private static final Pattern FOR_WHAT =
      Pattern.compile("(免|免掉|免考|免修|换|换成|抵|顶|顶替|替代|代替|转|转换|兑换)(什么|啥|哪|几|多少)");
  private static final Pattern BY_WHAT =
      Pattern.compile("(用|拿|靠|凭|有)(什么|啥|哪)|(什么|啥|哪些?)[^ ]{0,4}(能|可以)(免|顶|换|抵|替)|怎么免");
  private static final Pattern DIPLOMA = Pattern.compile("^(层次)?(学历|文凭|毕业|证书)");
  private static final Pattern NAMED_DIPLOMA = Pattern.compile("(学历|文凭|毕业|毕业证|毕业证书)$");

  private final Understanding understanding;
  private final String text;

  /// Where the question turns from what is held to what it is to count for; beyond the end where no
  /// word says so.
  private final int turn;

  Direction(Understanding understanding) {
    this.understanding = understanding;
    this.text = understanding.text().folded().text();
    int conversion = first(understanding, QuestionIntent.CONVERSION);
    int replacement = first(understanding, QuestionIntent.REPLACEMENT);
    this.turn = Math.min(conversion, replacement);
  }

  private static int first(Understanding understanding, QuestionIntent intent) {
    BitSet places = understanding.places(intent);
    return places.isEmpty() ? Integer.MAX_VALUE : places.nextSetBit(0);
  }

  /// Whether the question is about what counts for what.
  boolean isConversion() {
    return understanding.intents().contains(QuestionIntent.CONVERSION)
        || understanding.intents().contains(QuestionIntent.HOLDING)
        || understanding.intents().contains(QuestionIntent.REPLACEMENT);
  }

  /// Whether the question names what it is about, so that a school says only where.
  boolean isNarrower() {
    return isConversion()
        && understanding.subjects().stream()
            .anyMatch(it -> !it.entityIds().isEmpty() && !isPlace(it));
  }

  Side of(Mention mention) {
    boolean held =
        mention.meanings().stream()
            .anyMatch(
                it -> it instanceof Meaning.OfEntity(var type, _, _, _, _, _) && isHeld(type));
    return held ? Side.SOURCE : of(mention.place());
  }

  /// A certificate is never what is wanted: it counts for something.
  private static boolean isHeld(EntityType type) {
    return type == EntityType.CREDENTIAL;
  }

  /// Whether it says where something is to count, and not what; 国开 is a school, though it also stands
  /// for the education there.
  boolean isPlace(Mention mention) {
    boolean school = mention.meanings().stream().anyMatch(it -> it.isOf(EntityType.SCHOOL));
    return mention.meanings().stream()
        .noneMatch(
            it ->
                it instanceof Meaning.OfEntity(var type, _, _, _, _, _)
                    && type != EntityType.SCHOOL
                    && !(school && type == EntityType.TERM));
  }

  /// The level of a diploma that the question says is held: 本科毕业, 大专学历.
  Optional<String> diploma(Mention mention) {
    boolean isSaid =
        DIPLOMA.matcher(text.substring(mention.place().end())).find()
            || NAMED_DIPLOMA.matcher(mention.key()).find();
    return mention.meanings().stream()
        .filter(meaning -> isSaid && meaning.isLevel())
        .flatMap(it -> it instanceof Meaning.OfLabel label ? Stream.of(label) : Stream.empty())
        .map(Meaning.OfLabel::value)
        .findFirst();
  }

  Side of(Word place) {
    if (place.start() > turn) {
      return Side.TARGET;
    }
    if (FOR_WHAT.matcher(text).find()) {
      return Side.SOURCE;
    }
    if (BY_WHAT.matcher(text).find()) {
      return Side.TARGET;
    }
    return hasSubjectAfter() ? Side.SOURCE : Side.TARGET;
  }

  private boolean hasSubjectAfter() {
    return understanding.subjects().stream()
        .anyMatch(it -> it.place().start() > turn && !it.meanings().isEmpty());
  }
}
