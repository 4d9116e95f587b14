package org.xuetu.api.paper;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The forms in which plans are given away.
public enum PlanForm {
  JSON("json", "application/json"),
  CALENDAR("ics", "text/calendar"),
  TABLE("csv", "text/csv"),
  TEXT("txt", "text/plain");

  private final String key;
  private final String mediaType;

  PlanForm(String key, String mediaType) {
    this.key = key;
    this.mediaType = mediaType;
  }

  /// How it is asked for, and how its files end.
  public String key() {
    return key;
  }

  public String mediaType() {
    return mediaType;
  }

  public String contentType() {
    return mediaType + "; charset=utf-8";
  }

  public static Optional<PlanForm> find(String key) {
    return Arrays.stream(values()).filter(form -> form.key.equals(key)).findFirst();
  }

  public static List<String> keys() {
    return Arrays.stream(values()).map(PlanForm::key).toList();
  }

  public static List<String> mediaTypes() {
    return Arrays.stream(values()).map(PlanForm::mediaType).toList();
  }
}
