package org.xuetu.graph.pathway.model;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/// A rule by which a certificate exempts from courses. A plan rests on it only where a course is
/// never examined.
///
/// @param certificate the certificate and its level in words
/// @param sittings months of the year in which the certificate can be sat; empty when not known
/// @param targets the courses it exempts from, all of them
public record CertificateRule(
    String key,
    Province province,
    String certificate,
    SortedSet<Integer> sittings,
    List<String> targets,
    Citation citation) {
  public CertificateRule {
    sittings = Collections.unmodifiableSortedSet(new TreeSet<>(sittings));
    targets = List.copyOf(targets);
  }
}
