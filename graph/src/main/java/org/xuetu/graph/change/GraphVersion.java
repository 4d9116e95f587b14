package org.xuetu.graph.change;

import java.time.LocalDate;
import org.xuetu.graph.record.Schema;
import org.xuetu.graph.store.MappedGraphStore;
import org.xuetu.graph.vocab.Iris;

/// One of the two graphs that are compared.
///
/// @param date the day it was made: what had ended by then was no longer in force
public record GraphVersion(MappedGraphStore graph, Schema schema, Iris iris, LocalDate date) {}
