package io.redress.cases.dossier;

import io.redress.cases.CaseEvent;

/**
 * An event with its place in the chain: {@code hash} is the SHA-256 of {@code previousHash}, a line
 * feed, and {@code canonical}, so that anybody can count it again.
 */
public record Chained(CaseEvent event, String canonical, String previousHash, String hash) {}
