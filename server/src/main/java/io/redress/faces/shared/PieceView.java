package io.redress.faces.shared;

/**
 * A piece of goods: picture, brand, name and one quiet line.
 *
 * @param note what else identifies it or where it is; may be empty
 */
public record PieceView(PictureView picture, String brand, String name, String note) {}
