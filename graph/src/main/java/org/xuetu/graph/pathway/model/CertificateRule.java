package org.xuetu.graph.pathway.model;

import java.util.List;

/// A rule by which one certificate exempts from courses that are never examined.
///
/// @param certificate the certificate and level in words
/// @param targets the courses it exempts from, all of them
public record CertificateRule(
    String key, Province province, String certificate, List<String> targets, Citation citation) {
  public CertificateRule {
    targets = List.copyOf(targets);
  }
}
