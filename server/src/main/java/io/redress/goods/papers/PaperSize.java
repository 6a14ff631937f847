package io.redress.goods.papers;

/** The sheet a paper is printed on (ISO 216). */
public enum PaperSize {
  A4,
  A6
}
