package org.xuetu.graph.pathway.model;

/// What an open university asks for beyond the requirement tree.
///
/// @param school key of the university whose programme it is
/// @param minCentralCredits credits of courses that the headquarters examines
public record OpenRules(String school, Credits minCentralCredits) {}
