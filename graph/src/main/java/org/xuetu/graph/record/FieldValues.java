package org.xuetu.graph.record;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The values of one record by field name, in the order given. A release holds as many of these as it
/// has rows, and a record has few fields: two short arrays take a quarter of a hash map's memory and
/// are no slower to search.
final class FieldValues extends AbstractMap<String, List<Value>> {
  private final String[] names;
  private final List<Value>[] lists;

  private FieldValues(String[] names, List<Value>[] lists) {
    this.names = names;
    this.lists = lists;
  }

  static FieldValues of(Map<String, List<Value>> values) {
    if (values instanceof FieldValues same) {
      return same;
    }
    String[] names = new String[values.size()];
    @SuppressWarnings({"unchecked", "rawtypes"})
    List<Value>[] lists = new List[names.length];
    int next = 0;
    for (Map.Entry<String, List<Value>> entry : values.entrySet()) {
      names[next] = entry.getKey();
      lists[next++] = List.copyOf(entry.getValue());
    }
    return new FieldValues(names, lists);
  }

  @Override
  public @Nullable List<Value> get(@Nullable Object name) {
    for (int i = 0; i < names.length; i++) {
      if (names[i].equals(name)) {
        return lists[i];
      }
    }
    return null;
  }

  @Override
  public boolean containsKey(@Nullable Object name) {
    return get(name) != null;
  }

  @Override
  public int size() {
    return names.length;
  }

  @Override
  public Set<Entry<String, List<Value>>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public int size() {
        return names.length;
      }

      @Override
      public Iterator<Entry<String, List<Value>>> iterator() {
        return new Iterator<>() {
          private int next;

          @Override
          public boolean hasNext() {
            return next < names.length;
          }

          @Override
          public Entry<String, List<Value>> next() {
            if (!hasNext()) {
              throw new NoSuchElementException();
            }
            int at = next++;
            return Map.entry(names[at], lists[at]);
          }
        };
      }
    };
  }
}
