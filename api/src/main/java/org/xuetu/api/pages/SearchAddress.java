package org.xuetu.api.pages;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The address of a page of results; every change gives another one, which can be shared.
///
/// @param ignore parts of the query that are taken as plain words
/// @param sort absent for best first
public record SearchAddress(
    String q,
    Map<String, List<String>> filters,
    List<String> ignore,
    Optional<String> sort,
    int page) {
  public SearchAddress {
    var copied = new LinkedHashMap<String, List<String>>();
    filters.forEach((name, values) -> copied.put(name, List.copyOf(values)));
    ignore = List.copyOf(ignore);
    filters = Collections.unmodifiableMap(copied);
  }

  /// With a value that was not chosen, or without one that was; back on the first page.
  public SearchAddress toggle(String name, String value) {
    var values = new ArrayList<>(filters.getOrDefault(name, List.of()));
    if (!values.remove(value)) {
      values.add(value);
    }
    var changed = new LinkedHashMap<>(filters);
    changed.put(name, values);
    return new SearchAddress(q, changed, ignore, sort, 1);
  }

  public SearchAddress withQuery(String other) {
    return new SearchAddress(other, filters, List.of(), sort, 1);
  }

  public SearchAddress withPage(int other) {
    return new SearchAddress(q, filters, ignore, sort, other);
  }

  /// With a part of the query taken as plain words.
  public SearchAddress withIgnored(String part) {
    var more = new ArrayList<>(ignore);
    more.add(part);
    return new SearchAddress(q, filters, more.stream().distinct().toList(), sort, 1);
  }

  /// With every part of the query understood again.
  public SearchAddress withoutIgnored() {
    return new SearchAddress(q, filters, List.of(), sort, 1);
  }

  public SearchAddress withoutFilters() {
    return new SearchAddress(q, Map.of(), ignore, sort, 1);
  }

  public boolean hasFilters() {
    return filters.values().stream().anyMatch(values -> !values.isEmpty());
  }

  @Override
  public String toString() {
    var parts = new ArrayList<String>();
    if (!q.isEmpty()) {
      parts.add("q=" + Addresses.encode(q));
    }
    filters.forEach(
        (name, values) -> values.forEach(value -> parts.add(name + "=" + Addresses.encode(value))));
    ignore.forEach(part -> parts.add("ignore=" + Addresses.encode(part)));
    sort.ifPresent(order -> parts.add("sort=" + Addresses.encode(order)));
    if (page > 1) {
      parts.add("page=" + page);
    }
    return parts.isEmpty() ? "/search" : "/search?" + String.join("&", parts);
  }
}
