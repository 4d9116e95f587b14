package org.xuetu.api.http;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xuetu.api.config.Setting;
import org.xuetu.api.serving.Lease;
import org.xuetu.api.serving.ReleaseHolder;
import org.xuetu.indexer.release.Release;

/// Runs one request through one route: release, parameters, cache, handler, problem. The outermost
/// layer: no fault leaves it.
final class RouteRunner {
  private final RouteTable table;
  private final ReleaseHolder holder;
  private final ProblemAnswers problems;
  private final RequestMeter meter;
  private final int bodyLimit;
  private final String program = ProgramMark.read();

  RouteRunner(
      RouteTable table,
      ReleaseHolder holder,
      ProblemAnswers problems,
      RequestMeter meter,
      int bodyLimit) {
    this.table = table;
    this.holder = holder;
    this.problems = problems;
    this.meter = meter;
    this.bodyLimit = bodyLimit;
  }

  void run(Context context, Route route) throws IOException {
    run(context, route.path(), route.audience(), exchange -> answer(exchange, route));
  }

  /// For addresses that no route answers.
  void runUnknown(Context context) throws IOException {
    var path = context.path();
    run(
        context,
        "other",
        table.audience(path),
        exchange -> {
          if (exchange.method().equals("OPTIONS")) {
            return CrossOrigin.preflight(path, table.methods(path));
          }
          throw table.explain(exchange.method(), path);
        });
  }

  /// For what the router itself refuses, as a method nobody knows.
  void runRefused(Context context, HttpResponseException fault) {
    try {
      if (fault.getStatus() == 404) {
        runUnknown(context);
      } else {
        run(
            context,
            "other",
            table.audience(context.path()),
            _ -> {
              throw fault;
            });
      }
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private interface Step {
    Answer answer(Exchange exchange) throws Exception;
  }

  private void run(Context context, String route, Route.Audience audience, Step step)
      throws IOException {
    var lease = holder.acquire();
    var exchange = new Exchange(context, lease.map(Lease::value));
    try {
      exchange.send(step.answer(exchange));
    } catch (Exception | Error fault) {
      var problem = Faults.problem(fault, exchange.id());
      exchange.refuse(problems.answer(problem, audience, exchange));
    } finally {
      lease.ifPresent(Lease::close);
    }
    meter.record(route, exchange.method(), context.statusCode(), exchange.took());
    AccessLog.write(exchange);
  }

  private Answer answer(Exchange exchange, Route route) throws Exception {
    var parameters = query(exchange);
    var reader =
        route.open()
            ? ParameterReader.readAll(parameters)
            : ParameterReader.read(parameters, route.parameters());
    var tag =
        EntityTag.of(
            program,
            exchange.release().map(Release::id).orElse("-"),
            exchange.rawPath(),
            parameters.toString(),
            exchange.header("Accept").orElse(""),
            exchange.header("Accept-Profile").orElse(""),
            route.audience() == Route.Audience.PERSON
                ? PageAnswers.reader(exchange::header).text()
                : "");
    if (route.caching() == Route.Caching.RELEASE && tag.matches(exchange.header("If-None-Match"))) {
      return cached(Answer.text("text/plain", "").withStatus(304), route, tag);
    }
    var context = exchange.context();
    var body =
        new Request.BodyReader(
            Optional.ofNullable(context.contentType()),
            bodyLimit,
            Setting.BODY_LIMIT.key(),
            context.req().getInputStream());
    var request =
        new Request(
            exchange.id(),
            exchange.method(),
            context.path(),
            exchange.address(),
            context.pathParamMap(),
            reader,
            exchange::header,
            body,
            exchange.release(),
            context.req().getRemoteAddr());
    return cached(route.handler().answer(request), route, tag);
  }

  private static Map<String, List<String>> query(Exchange exchange) {
    var query = Optional.ofNullable(exchange.context().queryString()).orElse("");
    if (!query.isEmpty()) {
      AccessLog.writeQuery(exchange, query);
    }
    return QueryString.parse(query);
  }

  /// A handler that knows better has set the header itself.
  private static Answer cached(Answer answer, Route route, EntityTag tag) {
    if (answer.headers().containsKey("Cache-Control")) {
      return answer;
    }
    return switch (route.caching()) {
      case RELEASE ->
          answer
              .withHeader("ETag", tag.value())
              .withHeader("Cache-Control", "no-cache")
              .withHeader("Vary", vary(route.audience()));
      case FOREVER -> answer.withHeader("Cache-Control", "public, max-age=31536000, immutable");
      case NEVER -> answer.withHeader("Cache-Control", "no-store");
    };
  }

  private static String vary(Route.Audience audience) {
    var always = "Accept, Accept-Encoding, Accept-Profile";
    return switch (audience) {
      case PROGRAM -> always;
      case PERSON -> always + ", Accept-Language, Cookie";
    };
  }
}
