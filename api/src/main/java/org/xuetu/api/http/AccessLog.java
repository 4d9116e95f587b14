package org.xuetu.api.http;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xuetu.indexer.release.Release;

/// One line for each request. What was asked is nobody's business: it appears at DEBUG only.
final class AccessLog {
  private static final Logger LOG = LoggerFactory.getLogger("org.xuetu.access");

  private AccessLog() {}

  static void write(Exchange exchange) {
    LOG.info(
        "{} {} {} {}ms release={}",
        exchange.method(),
        exchange.rawPath(),
        exchange.context().statusCode(),
        exchange.took().toMillis(),
        exchange.release().map(Release::id).orElse("-"));
  }

  static void writeQuery(Exchange exchange, String query) {
    LOG.debug("{} query {}", exchange.id(), query);
  }
}
