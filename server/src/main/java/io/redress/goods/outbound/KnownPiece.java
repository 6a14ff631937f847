package io.redress.goods.outbound;

/**
 * What a code on a piece stands for.
 *
 * @param model the shop's number of the product
 * @param title with what tells the variant from the others
 * @param place where it lies; empty where nobody said so
 */
public record KnownPiece(String sku, String model, String title, String place) {}
