package io.redress.cases.conduct;

import io.redress.cases.domain.CaseContext;
import io.redress.cases.domain.CaseState;
import io.redress.orders.Order;

/** A case as a command meets it: its state, what surrounds it, and the order it is about. */
public record Situation(CaseState state, CaseContext context, Order order) {}
