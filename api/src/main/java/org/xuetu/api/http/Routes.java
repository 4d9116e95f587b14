package org.xuetu.api.http;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.xuetu.api.config.AppConfig;
import org.xuetu.api.pages.WebResources;
import org.xuetu.indexer.release.ReleaseStore;

/// The route table, one line for each route; `openapi/paths.json` describes the same ones.
final class Routes {
  private Routes() {}

  static RouteTable table(
      JsonCodec json,
      PageAnswers pages,
      WebResources resources,
      RequestMeter meter,
      ReleaseStore store,
      AppConfig.Limits limits) {
    var health = new HealthHandler(json);
    var release = new ReleaseHandler(json);
    var search = new SearchHandler(json);
    var query = SparqlLimits.of(limits.sparql());
    var vocabulary = new VocabularyHandler(pages, query);
    var description = new DescriptionHandler(json, pages, query);
    var admission = new SparqlAdmission(limits.sparql().running());
    var sparql = new SparqlHandler(request -> request.release().sparql(), admission, query);
    var reconcile = new ReconcileHandler(json);
    var proposals = new ReconcileSuggestHandler(json, pages.renderer());
    var queries = new QueriesHandler(json, store, admission, query);
    var batch = new BatchHandler(json, pages, Clock.systemDefaultZone(), limits.batchLearners());
    var reports = new ReportQueue();
    var alliance = new AllianceHandler(json, reports);
    var assets = new AssetHandler(resources);
    var delays = new DelaysHandler(json, new PathwayReader(Clock.systemDefaultZone()));
    var planner = new PlanHandler(pages, new PathwayReader(Clock.systemDefaultZone()), delays);
    var contributions = new ContributionHandler(json, pages, limits.contributions());
    return new RouteTable(
        List.of(
            Route.page("/", Set.of(), new HomeHandler(pages)),
            Route.turn("/reading", ReadingHandler.PARAMETERS, new ReadingHandler()),
            Route.page("/search", ResultsHandler.PARAMETERS, new ResultsHandler(pages)),
            Route.page(
                "/id/{type}/{key}",
                LinkedDataHandler.PARAMETERS,
                new LinkedDataHandler(pages, query)),
            Route.page("/plan", Set.of(), planner::show),
            Route.form("/plan", Set.of(), planner::plan),
            Route.page("/batch", Set.of(), batch::show),
            Route.form("/batch", Set.of("format"), batch::plans),
            Route.page("/contribute", Set.of(), contributions::show),
            Route.form("/contribute", Set.of(), contributions::checked),
            Route.page("/docs", Set.of(), new ApiDocsHandler(json, pages)),
            Route.page(
                "/alliance",
                AlliancePageHandler.PARAMETERS,
                new AlliancePageHandler(pages, store, admission, query, reports)),
            Route.page("/ns", GraphForms.PARAMETERS, vocabulary::ontology),
            Route.page("/ns/{version}", GraphForms.PARAMETERS, vocabulary::version),
            Route.page("/concept/{scheme}", GraphForms.PARAMETERS, vocabulary::scheme),
            Route.page("/concept/{scheme}/{key}", GraphForms.PARAMETERS, vocabulary::concept),
            Route.get("/api/examples", Set.of(), new ExamplesHandler(json)),
            Route.get("/api/queries", Set.of(), queries::list),
            Route.open("/api/queries/{name}", QueriesHandler.PARAMETERS, queries::ask),
            Route.get("/api/reconcile", ReconcileHandler.PARAMETERS, reconcile::get),
            Route.post("/api/reconcile", ReconcileHandler.PARAMETERS, reconcile::post),
            Route.get(
                "/api/reconcile/suggest/{what}",
                ReconcileSuggestHandler.PARAMETERS,
                proposals::suggest),
            Route.get(
                "/api/reconcile/flyout/{what}", ReconcileSuggestHandler.OF_ONE, proposals::flyout),
            Route.get(
                "/api/reconcile/properties", ReconcileHandler.PROPOSING, reconcile::properties),
            Route.page(
                "/api/reconcile/preview", ReconcileSuggestHandler.OF_ONE, proposals::preview),
            Route.page("/api/reconcile/view", ReconcileSuggestHandler.OF_ONE, proposals::view),
            Route.get("/api/prefixes", Set.of(), description::prefixes),
            Route.get("/api/schema", Set.of(), description::schema),
            Route.get("/api/search", SearchParameters.NAMES, search::search),
            Route.get("/api/suggest", SearchHandler.SUGGEST_PARAMETERS, search::suggest),
            Route.get(
                "/api/entities/{type}/{key}", EntityHandler.PARAMETERS, new EntityHandler(json)),
            Route.get(
                "/api/entities/{type}/{key}/related",
                RelatedHandler.PARAMETERS,
                new RelatedHandler(json)),
            Route.get("/api/release", Set.of(), release::release),
            Route.get("/api/stats", Set.of(), release::stats),
            Route.tagged(
                "/api/changes", ChangesHandler.PARAMETERS, new ChangesHandler(json, store)),
            Route.get("/.well-known/void", VoidHandler.PARAMETERS, new VoidHandler()),
            Route.get("/dumps/{file}", Set.of(), new DumpHandler(store)),
            Route.get("/sparql", DescriptionHandler.PARAMETERS, description.before(sparql::get)),
            Route.post("/sparql", SparqlHandler.PARAMETERS, sparql::post),
            Route.post(
                "/api/pathways",
                PathwayHandler.PARAMETERS,
                new PathwayHandler(json, new PathwayReader(Clock.systemDefaultZone()))),
            Route.post(
                "/api/pathways/targets",
                Set.of(),
                new TargetsHandler(json, new PathwayReader(Clock.systemDefaultZone()))),
            Route.post("/api/pathways/what-if", Set.of(), delays),
            Route.get("/api/pathways/batch", Set.of(), batch::template),
            Route.post("/api/pathways/batch", BatchHandler.PARAMETERS, batch::plan),
            Route.post(
                "/api/recognition",
                Set.of(),
                new RecognitionHandler(json, Clock.systemDefaultZone())),
            Route.get("/api/alliance/undecided", AllianceHandler.FORMAT, alliance::undecided),
            Route.get("/api/alliance/losses", AllianceHandler.PAIR, alliance::losses),
            Route.get("/api/alliance/losses/schools", AllianceHandler.FORMAT, alliance::schools),
            Route.get(
                "/api/alliance/bottlenecks", AllianceHandler.PROGRAMME, alliance::bottlenecks),
            Route.get("/api/contributions/template", Set.of(), contributions::template),
            Route.get("/api/contributions/standard", Set.of(), contributions::standard),
            Route.post(
                "/api/contributions/validate",
                ContributionHandler.PARAMETERS,
                contributions::validate),
            Route.live("/health/live", health::live),
            Route.live("/health/ready", health::ready),
            Route.live("/metrics", new MetricsHandler(meter)),
            Route.live("/openapi.json", new OpenApiHandler(json)),
            Route.page("/favicon.ico", Set.of(), assets::icon),
            Route.asset("/assets/{mark}/{name}", assets)));
  }
}
