package org.xuetu.indexer.source;

import java.util.Optional;
import org.xuetu.graph.exchange.ExchangeProfile;
import org.xuetu.indexer.mapping.TableMapping;

/// One table that a manifest names.
///
/// @param file its name, or several by a pattern with `*`
/// @param sheet of a workbook; without it the first
/// @param rows where the rows are inside a JSON file, as a JSON pointer
/// @param select the SPARQL query whose answer over an RDF file is the table
/// @param context whose JSON-LD context is used for files that name none
/// @param mapping how its columns become fields; without one its columns are the fields
record TablePlan(
    String file,
    String kind,
    Optional<String> sheet,
    Optional<String> rows,
    Optional<String> select,
    Optional<ExchangeProfile> context,
    Optional<TableMapping> mapping) {}
