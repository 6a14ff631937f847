package io.redress.faces.brandroom;

/**
 * A page of the brand's room that cannot be shown: that nothing is lost, and whom to ask.
 *
 * @param kind end of its keys
 */
public record BrandFaultView(String kind) {}
