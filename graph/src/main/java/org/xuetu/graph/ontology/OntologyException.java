package org.xuetu.graph.ontology;

/// The ontology or an example query is not as it has to be; the message is one Chinese sentence that
/// names the file.
public final class OntologyException extends Exception {
  private final String sentence;

  public OntologyException(String sentence) {
    super(sentence);
    this.sentence = sentence;
  }

  public String sentence() {
    return sentence;
  }
}
