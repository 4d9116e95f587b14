package org.xuetu.indexer.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.xuetu.indexer.search.Meaning.OfEntity;
import org.xuetu.indexer.search.Meaning.OfLabel;
import org.xuetu.indexer.search.Mentions.Mention;

/// Of several bearers of one name those are meant that the rest of the query fits: 计算机二级 with java is
/// the certificate in Java, 会计 with 大专 is the major at that level.
final class Narrowing {
  private final QueryText query;
  private final List<Mention> mentions;
  private final MeaningReader reader;

  Narrowing(QueryText query, List<Mention> mentions, MeaningReader reader) {
    this.query = query;
    this.mentions = mentions;
    this.reader = reader;
  }

  Mention narrow(Mention mention) throws IOException {
    List<OfEntity> bearers = new ArrayList<>();
    for (Meaning meaning : mention.meanings()) {
      if (meaning instanceof OfEntity entity) {
        bearers.add(entity);
      }
    }
    if (bearers.size() < 2 || mention.isPart()) {
      return mention;
    }
    List<Meaning> best = new ArrayList<>();
    int most = 1;
    for (OfEntity bearer : bearers) {
      int fits = fits(mention, bearer);
      if (fits > most) {
        best.clear();
        most = fits;
      }
      if (fits == most) {
        best.add(bearer);
      }
    }
    if (best.isEmpty() || best.size() == bearers.size()) {
      return mention;
    }
    mention.meanings().stream().filter(it -> !(it instanceof OfEntity)).forEach(best::add);
    return new Mention(
        mention.key(), mention.text(), mention.place(), mention.fields(), List.copyOf(best), true);
  }

  /// How many other words and labels of the query fit an entity.
  private int fits(Mention mention, OfEntity bearer) throws IOException {
    int fits = 0;
    for (QueryText.Term term : query.terms()) {
      boolean other = term.isRequired() && !mention.place().covers(term.place());
      if (other && reader.isInName(bearer.document(), term.text())) {
        fits++;
      }
    }
    for (Mention other : mentions) {
      for (Meaning meaning : other.meanings()) {
        if (meaning instanceof OfLabel label && reader.carries(bearer.document(), label)) {
          fits++;
        }
      }
    }
    return fits;
  }
}
