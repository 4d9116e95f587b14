package org.xuetu.indexer.schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xuetu.graph.model.Certainty;
import org.xuetu.graph.model.EntityType;

/// What the index keeps of an entity to show it: its only stored field.
///
/// @param summary display fields: text, numbers, truth values, and lists or maps of them
public record StoredEntity(
    EntityType type,
    String key,
    String name,
    List<OtherName> otherNames,
    List<String> codes,
    List<String> texts,
    Map<String, Object> summary,
    Optional<Certainty> certainty) {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
  private static final ObjectWriter WRITER = JSON.writerFor(Wire.class);
  private static final ObjectReader READER = JSON.readerFor(Wire.class);

  /// The stored form: short names, because it is repeated for every document.
  record Wire(
      String type,
      String key,
      String name,
      List<List<String>> other,
      List<String> codes,
      List<String> texts,
      Map<String, Object> summary,
      String certainty) {}

  public StoredEntity {
    otherNames = List.copyOf(otherNames);
    codes = List.copyOf(codes);
    texts = List.copyOf(texts);
    summary = Collections.unmodifiableMap(new LinkedHashMap<>(summary));
  }

  public byte[] write() {
    try {
      return WRITER.writeValueAsBytes(
          new Wire(
              type.key(),
              key,
              name,
              otherNames.stream().map(o -> List.of(o.relation().key(), o.text())).toList(),
              codes,
              texts,
              summary,
              certainty.map(Certainty::key).orElse("")));
    } catch (JsonProcessingException impossible) {
      throw new IllegalArgumentException("summary of " + type.key() + "/" + key, impossible);
    }
  }

  public static StoredEntity read(byte[] bytes, int offset, int length) throws IOException {
    Wire wire = READER.readValue(bytes, offset, length);
    return new StoredEntity(
        EntityType.find(wire.type).orElseThrow(),
        wire.key,
        wire.name,
        wire.other.stream()
            .map(o -> new OtherName(o.get(1), NameRelation.find(o.get(0)).orElseThrow()))
            .toList(),
        wire.codes,
        wire.texts,
        wire.summary,
        Certainty.find(wire.certainty));
  }
}
