package org.xuetu.indexer.related;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.search.IndexSearcher;
import org.xuetu.graph.model.EntityType;
import org.xuetu.indexer.related.Related.Similar;
import org.xuetu.indexer.schema.EntityFields;
import org.xuetu.indexer.schema.StoredEntity;

/// Programmes near a programme: of the same major, or with many of the same courses.
final class RelatedProgrammes {
  private static final double SAME_MAJOR = 0.5;
  private static final double LEAST = 0.2;
  private static final int MOST_PROGRAMMES = 500;
  private static final double PERCENT = 100;

  private final References references;
  private final EntityFields entities;

  RelatedProgrammes(IndexSearcher searcher, EntityFields entities) throws IOException {
    this.references = new References(searcher);
    this.entities = entities;
  }

  Related of(int document, int size) throws IOException {
    Set<String> courses = references.referred(document, EntityType.COURSE.key());
    Set<String> majors = references.referred(document, EntityType.MAJOR.key());
    Map<Integer, Integer> shared = new HashMap<>();
    for (String course : courses) {
      count(references.referrers(course, MOST_PROGRAMMES), shared);
    }
    Set<Integer> candidates = new TreeSet<>(shared.keySet());
    for (String major : majors) {
      candidates.addAll(references.referrers(major, MOST_PROGRAMMES));
    }
    candidates.remove(document);
    List<Similar> similar = new ArrayList<>();
    for (int other : candidates) {
      if (references.isOfType(other, EntityType.PROGRAMME)) {
        Similar found = similar(other, majors, courses.size(), shared.getOrDefault(other, 0));
        if (found.score() >= LEAST) {
          similar.add(found);
        }
      }
    }
    similar.sort(Comparator.comparingDouble(Similar::score).reversed().thenComparing(Similar::key));
    return new Related(similar.subList(0, Math.min(size, similar.size())), List.of());
  }

  private static void count(List<Integer> documents, Map<Integer, Integer> counts) {
    documents.forEach(document -> counts.merge(document, 1, Integer::sum));
  }

  private Similar similar(int document, Set<String> majors, int mine, int shared)
      throws IOException {
    StoredEntity entity = entities.read(document);
    int theirs = references.referred(document, EntityType.COURSE.key()).size();
    Set<String> same = new TreeSet<>(references.referred(document, EntityType.MAJOR.key()));
    same.retainAll(majors);
    double share = shared == 0 ? 0 : 2.0 * shared / (mine + theirs);
    List<String> reasons = new ArrayList<>();
    if (!same.isEmpty()) {
      reasons.add("同一专业");
    }
    if (shared > 0) {
      reasons.add("有 %d 门课相同，占本计划的 %.0f%%".formatted(shared, PERCENT * shared / Math.max(1, mine)));
    }
    double score = same.isEmpty() ? share : SAME_MAJOR + (1 - SAME_MAJOR) * share;
    return new Similar(EntityType.PROGRAMME, entity.key(), entity.name(), score, reasons);
  }
}
