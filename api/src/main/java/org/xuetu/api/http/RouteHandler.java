package org.xuetu.api.http;

/// Answers requests to one resource.
public interface RouteHandler {
  Answer answer(Request request) throws Exception;
}
