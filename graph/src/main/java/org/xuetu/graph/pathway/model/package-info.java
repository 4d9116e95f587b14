/// Planning records: what the planner knows about programmes, courses, timetables, substitutions and
/// assumptions. Immutable, free of RDF, every record with its certainty and the text it was read in.
@NullMarked
package org.xuetu.graph.pathway.model;

import org.jspecify.annotations.NullMarked;
