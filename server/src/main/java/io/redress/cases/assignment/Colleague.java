package io.redress.cases.assignment;

import io.redress.people.StaffMember;

/** Somebody whose shifts are known, with what they may take and what they have. */
public record Colleague(StaffMember member, Candidate candidate) {}
