package io.redress.cases.conduct;

import io.redress.cases.domain.CaseContext;
import io.redress.cases.domain.CaseState;

/** A case as a command meets it: its state, what the core needs to know, and what surrounds it. */
public record Situation(CaseState state, CaseContext context, Surroundings around) {}
