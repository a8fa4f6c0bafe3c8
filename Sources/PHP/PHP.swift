/// The PHP that both shops are written in: its conversions, comparisons and text functions, with its edges.
///
/// Names are PHP's. What PHP 8 itself answers to hundreds of inputs stands in `Tests/PHPTests/php-table.tsv`.
public enum PHP {}
