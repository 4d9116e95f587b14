package org.xuetu.indexer.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.xuetu.graph.model.EntityType;
import org.xuetu.indexer.analysis.FoldedText;
import org.xuetu.indexer.analysis.Lexicon;
import org.xuetu.indexer.analysis.Segmenter;
import org.xuetu.indexer.completion.CompletionFile;
import org.xuetu.indexer.related.Related;
import org.xuetu.indexer.related.RelatedFinder;
import org.xuetu.indexer.schema.EntityFields;
import org.xuetu.indexer.schema.IndexField;
import org.xuetu.indexer.schema.IndexSchema;
import org.xuetu.indexer.search.SearchResult.Facet;
import org.xuetu.indexer.search.SearchResult.Hit;
import org.xuetu.indexer.search.SearchResult.Interpretation;
import org.xuetu.indexer.search.SearchResult.Reading;

/// Search over one index, which never changes. Thread-safe; must be closed.
public final class CatalogSearcher implements AutoCloseable {
  private final Directory directory;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final EntityFields entities;
  private final CompletionFile completions;
  private final Segmenter segmenter;
  private final QuestionWords questions;
  private final QuestionCues cues;
  private final RankingProfile profile;
  private final Filters.Names names;

  private CatalogSearcher(
      Directory directory,
      DirectoryReader reader,
      CompletionFile completions,
      Segmenter segmenter,
      RankingProfile profile) {
    this.directory = directory;
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
    this.entities = new EntityFields(reader);
    this.completions = completions;
    this.segmenter = segmenter;
    this.questions = QuestionWords.standard();
    this.cues = QuestionCues.standard();
    this.profile = profile;
    this.names = Filters.Names.of(reader);
    searcher.setSimilarity(IndexSchema.similarity());
    searcher.setQueryCache(null);
  }

  /// Opens an index that [org.xuetu.indexer.build.SearchIndexBuilder] made.
  ///
  /// @throws IllegalStateException when the index was made by another version of the schema
  public static CatalogSearcher open(Path path) throws IOException {
    return open(path, RankingProfile.standard());
  }

  public static CatalogSearcher open(Path path, RankingProfile profile) throws IOException {
    Lexicon lexicon = Lexicon.read(path);
    Directory directory = FSDirectory.open(path);
    try {
      DirectoryReader reader = DirectoryReader.open(directory);
      requireVersion(reader);
      CompletionFile completions = CompletionFile.read(path);
      Segmenter segmenter = BackgroundSegmenter.start(lexicon);
      return new CatalogSearcher(directory, reader, completions, segmenter, profile);
    } catch (IOException | RuntimeException failed) {
      directory.close();
      throw failed;
    }
  }

  private static void requireVersion(DirectoryReader reader) throws IOException {
    String version = reader.getIndexCommit().getUserData().get(IndexSchema.VERSION_KEY);
    String wanted = String.valueOf(IndexSchema.VERSION);
    if (!wanted.equals(version)) {
      reader.close();
      throw new IllegalStateException("index of schema " + version + ", not " + wanted);
    }
  }

  /// @throws InvalidSearchException when the request names what the index does not have
  public SearchResult search(SearchRequest request) throws IOException {
    long start = System.nanoTime();
    Filters filters = new Filters(request, names);
    request.facets().forEach(names::requireFilter);
    if (request.sort() instanceof Sort.Number(String number, boolean _)) {
      names.requireNumber(number);
    }
    Optional<QueryPlan> plan = plan(request);
    return answer(request, filters, plan, query(request, plan), start);
  }

  /// The hits of a request by relevance, read piece by piece and without an end at a page.
  ///
  /// @throws InvalidSearchException when the request names what the index does not have
  public HitList hits(SearchRequest request) throws IOException {
    Filters filters = new Filters(request, names);
    Optional<QueryPlan> plan = plan(request);
    return new HitList(searcher, entities, filters.limit(query(request, plan)), plan);
  }

  /// What is looked for; absent when browsing, and where nothing can be found.
  private Optional<QueryPlan> plan(SearchRequest request) throws IOException {
    if (request.q().isBlank()) {
      return Optional.empty();
    }
    MeaningReader reader = new MeaningReader(searcher, entities);
    Understanding understanding = understand(request.q(), request, reader);
    if (understanding.text().isEmpty()) {
      return Optional.empty();
    }
    QueryFactory queries = new QueryFactory(profile, searcher);
    if (isTaken(request, understanding)) {
      return Optional.of(queries.plan(understanding, List.of()));
    }
    Corrections names = new Corrections(searcher, reader);
    List<Correction> corrections = names.of(understanding);
    if (!corrections.isEmpty()) {
      Understanding meant = understand(corrections.getFirst().q(), request, reader);
      return Optional.of(queries.plan(meant, corrections));
    }
    QueryPlan plan = queries.plan(understanding, List.of());
    return Optional.of(plan.relaxed() ? plan.offering(names.offered(understanding)) : plan);
  }

  private static Query query(SearchRequest request, Optional<QueryPlan> plan) {
    return plan.map(QueryPlan::query)
        .orElse(request.q().isBlank() ? MatchAllDocsQuery.INSTANCE : MatchNoDocsQuery.INSTANCE);
  }

  private Understanding understand(String q, SearchRequest request, MeaningReader reader)
      throws IOException {
    QueryText text = QueryText.read(q, segmenter, questions);
    return Understanding.of(text, reader, cues, request.ignore());
  }

  /// Whether the query is to be taken as it was typed.
  private static boolean isTaken(SearchRequest request, Understanding understanding) {
    return request.ignore().stream()
        .anyMatch(part -> FoldedText.keyOf(part).equals(understanding.text().key()));
  }

  private SearchResult answer(
      SearchRequest request, Filters filters, Optional<QueryPlan> plan, Query query, long start)
      throws IOException {
    Ordering ordering = new Ordering(searcher);
    int skipped = request.cursor().isPresent() ? 0 : (request.page() - 1) * request.size();
    Query limited = filters.limit(query);
    List<String> open = request.facets().stream().filter(name -> !filters.has(name)).toList();
    Ordering.Ordered found = ordering.top(limited, request, skipped + request.size(), open);
    ScoreDoc[] top = found.top();
    List<Facet> facets = facets(request, filters, query, found.counts());
    long total = found.counts().documents();
    HitReader reading = new HitReader(searcher, entities);
    List<Hit> hits = new ArrayList<>();
    for (int i = skipped; i < top.length; i++) {
      hits.add(
          plan.isPresent()
              ? reading.hit(top[i], plan.get(), request.explain())
              : reading.hit(top[i]));
    }
    long before =
        request.cursor().map(cursor -> Cursor.decode(cursor).seen()).orElse((long) skipped);
    long seen = before + hits.size();
    Optional<String> cursor =
        hits.isEmpty() || seen >= total
            ? Optional.empty()
            : Optional.of(ordering.after(top[top.length - 1], seen).encode());
    boolean relaxed = plan.map(QueryPlan::relaxed).orElse(false);
    List<String> letGo =
        relaxed && top.length > skipped
            ? reading.letGo(top[skipped], plan.orElseThrow())
            : List.of();
    List<Interpretation> interpretations =
        plan.map(it -> it.understanding().interpretations()).orElse(List.of());
    Optional<Correction> corrected = plan.flatMap(it -> it.corrections().stream().findFirst());
    List<Correction> offered = plan.map(QueryPlan::offered).orElse(List.of());
    Reading asked = new Reading(request.q(), interpretations, corrected, offered, relaxed, letGo);
    return new SearchResult(asked, total, hits, facets, cursor, System.nanoTime() - start);
  }

  /// A filtered facet is counted as if it were not filtered, so that its other values can be added.
  private List<Facet> facets(
      SearchRequest request, Filters filters, Query query, FacetCounter counted)
      throws IOException {
    Map<String, Facet> byName = new TreeMap<>();
    counted.facets(request.filters()).forEach(facet -> byName.put(facet.name(), facet));
    List<Facet> facets = new ArrayList<>();
    for (String name : request.facets()) {
      Facet facet = byName.get(name);
      if (facet == null) {
        Query others = filters.limitExcept(query, name);
        facet =
            FacetCounter.count(searcher, others, List.of(name))
                .facets(request.filters())
                .getFirst();
      }
      facets.add(facet);
    }
    return facets;
  }

  public SuggestResult suggest(SuggestRequest request) throws IOException {
    return new Suggester(searcher, completions, entities).suggest(request, System.nanoTime());
  }

  /// Everything of these types that bears exactly a name or code.
  public List<Namesake> listNamesakes(String text, Collection<EntityType> types)
      throws IOException {
    return new Namesakes(searcher, entities).list(text, types);
  }

  /// What resembles an entity; empty where the index has no such entity.
  public Optional<Related> related(EntityType type, String key, int size) throws IOException {
    return new RelatedFinder(searcher, entities).of(type, key, size);
  }

  /// The names by which hits can be filtered and counted.
  public Set<String> filterNames() {
    return names.filters();
  }

  /// The names by which hits can be ordered and limited.
  public Set<String> numberNames() {
    return names.numbers();
  }

  /// How many entities of each type the index holds; all types, also those without any.
  public SortedMap<EntityType, Long> countsByType() throws IOException {
    SortedMap<EntityType, Long> counts = new TreeMap<>();
    for (EntityType type : EntityType.values()) {
      counts.put(type, 0L);
    }
    for (LeafReaderContext leaf : reader.leaves()) {
      SortedDocValues types = leaf.reader().getSortedDocValues(IndexField.TYPE.fieldName());
      for (int document = 0; document < leaf.reader().maxDoc(); document++) {
        if (types.advanceExact(document)) {
          String key = types.lookupOrd(types.ordValue()).utf8ToString();
          counts.merge(EntityType.find(key).orElseThrow(), 1L, Long::sum);
        }
      }
    }
    return counts;
  }

  @Override
  public void close() throws IOException {
    try (directory) {
      reader.close();
    }
  }
}
