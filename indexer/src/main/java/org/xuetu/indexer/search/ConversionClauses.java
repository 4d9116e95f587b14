package org.xuetu.indexer.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.xuetu.graph.model.EntityType;
import org.xuetu.indexer.build.Conversion;
import org.xuetu.indexer.schema.IndexField;
import org.xuetu.indexer.schema.IndexSchema;
import org.xuetu.indexer.search.Direction.Side;
import org.xuetu.indexer.search.Mentions.Mention;

/// What a question about conversion adds: rules that go its way come before those that go the other.
final class ConversionClauses {
  /// A word of the rule is less sure than the thing itself.
  private static final float BY_WORD = 0.6f;

  /// A school says where it is to count, not what.
  private static final float OF_PLACE = 0.3f;

  private final RankingProfile profile;

  ConversionClauses(RankingProfile profile) {
    this.profile = profile;
  }

  List<Clause> of(Understanding understanding) {
    Direction direction = new Direction(understanding);
    List<Clause> clauses = new ArrayList<>();
    if (!direction.isConversion()) {
      return clauses;
    }
    List<Mention> subjects = understanding.subjects();
    for (Mention mention : subjects) {
      subject(understanding, direction, mention).ifPresent(clauses::add);
    }
    for (QueryText.Term term : understanding.text().required()) {
      boolean named =
          understanding.mentions().stream().anyMatch(m -> m.place().covers(term.place()));
      if (!named && !term.isSingle()) {
        Side side = direction.of(term.place());
        clauses.add(clause(side, term.text(), said(side, List.of(term.text())), BY_WORD));
      }
    }
    narrow(clauses).ifPresent(clauses::add);
    return clauses;
  }

  /// Rules that the question says nothing about come later: those of a school that it does not name,
  /// those for a diploma that it does not say is held.
  List<Clause> ordering(Understanding understanding) {
    Direction direction = new Direction(understanding);
    List<Clause> clauses = new ArrayList<>();
    if (direction.isConversion()) {
      clauses.add(order(Boost.OPEN_TO_ALL, ofOthers(understanding)));
      List<String> held =
          understanding.mentions().stream()
              .flatMap(mention -> direction.diploma(mention).stream())
              .map(Conversion::diploma)
              .toList();
      if (!held.isEmpty()) {
        clauses.add(order(Boost.FITTING, ofOtherDiplomas(held)));
      }
    }
    return clauses;
  }

  private Clause order(Boost boost, Query but) {
    return new Clause(
        boost, "", LeafQueries.constant(LeafQueries.allBut(but), profile.weight(boost)));
  }

  private static Query ofOthers(Understanding understanding) {
    String field = IndexField.FILTER.fieldName("school");
    BooleanQuery.Builder others =
        new BooleanQuery.Builder()
            .add(LeafQueries.term(IndexField.TYPE, EntityType.RULE.key()), Occur.FILTER)
            .add(new FieldExistsQuery(field), Occur.FILTER);
    for (Mention mention : understanding.mentions()) {
      for (Meaning meaning : mention.meanings()) {
        if (meaning instanceof Meaning.OfEntity school && school.type() == EntityType.SCHOOL) {
          others.add(LeafQueries.filter("school", school.key()), Occur.MUST_NOT);
        }
      }
    }
    return others.build();
  }

  private static Query ofOtherDiplomas(List<String> held) {
    Term diploma = new Term(IndexField.SOURCE.fieldName(), Conversion.diploma(""));
    return new BooleanQuery.Builder()
        .add(new PrefixQuery(diploma), Occur.FILTER)
        .add(any(IndexField.SOURCE, held), Occur.MUST_NOT)
        .build();
  }

  private Optional<Clause> narrow(List<Clause> clauses) {
    List<Clause> sources =
        clauses.stream().filter(clause -> clause.boost() == Boost.COUNTED).toList();
    float weight = profile.weight(Boost.NARROW);
    if (sources.isEmpty() || weight == 0) {
      return Optional.empty();
    }
    Query narrow =
        FeatureField.newLinearQuery(
            IndexField.NARROWNESS.fieldName(), IndexSchema.NARROWNESS_FEATURE, weight);
    return Optional.of(new Clause(Boost.NARROW, "", both(narrow, anyOf(sources))));
  }

  private Optional<Clause> subject(
      Understanding understanding, Direction direction, Mention mention) {
    Optional<String> diploma = direction.diploma(mention);
    if (diploma.isPresent()) {
      List<String> held = List.of(Conversion.diploma(diploma.get()));
      return Optional.of(clause(Side.SOURCE, mention.text(), any(IndexField.SOURCE, held), 1));
    }
    Side side = direction.of(mention);
    float share = understanding.share(mention) * (direction.isPlace(mention) ? OF_PLACE : 1);
    if (!mention.entityIds().isEmpty()) {
      IndexField field = side == Side.SOURCE ? IndexField.SOURCE : IndexField.TARGET;
      Query named = any(field, mention.meantIds());
      List<String> words = new ArrayList<>(mention.otherWords());
      words.add(mention.key());
      Query either =
          new BooleanQuery.Builder()
              .add(named, Occur.SHOULD)
              .add(said(side, words), Occur.SHOULD)
              .build();
      return Optional.of(clause(side, mention.text(), either, share));
    }
    return Optional.empty();
  }

  private Clause clause(Side side, String what, Query query, float part) {
    Boost boost = side == Side.SOURCE ? Boost.COUNTED : Boost.COUNTED_FOR;
    return new Clause(boost, what, LeafQueries.constant(query, profile.weight(boost) * part));
  }

  private static Query said(Side side, List<String> words) {
    IndexField field = side == Side.SOURCE ? IndexField.SOURCE_WORD : IndexField.TARGET_WORD;
    return any(field, words);
  }

  private static Query any(IndexField field, List<String> terms) {
    return new TermInSetQuery(field.fieldName(), terms.stream().map(BytesRef::new).toList());
  }

  private static Query anyOf(List<Clause> clauses) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    clauses.forEach(clause -> any.add(clause.query(), Occur.SHOULD));
    return any.build();
  }

  private static Query both(Query scored, Query filter) {
    return new BooleanQuery.Builder().add(scored, Occur.MUST).add(filter, Occur.FILTER).build();
  }
}
