<?php
// Prints what PHP makes of inputs that are hard to guess: function, arguments and result, the latter two as JSON.
// The table that Tests/PHPTests goes through: php Tests/Acceptance/php_table.php > Tests/PHPTests/php-table.tsv
error_reporting(0);
date_default_timezone_set('UTC');
ini_set('precision', '14');
ini_set('serialize_precision', '-1');

const JSON = JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE | JSON_PRESERVE_ZERO_FRACTION | JSON_INVALID_UTF8_SUBSTITUTE;

function shown($value) {
    if (is_float($value) && !is_finite($value)) return is_nan($value) ? 'NAN' : ($value < 0 ? '-INF' : 'INF');
    return is_array($value) ? array_map('shown', $value) : $value;
}

function row(string $name, array $arguments, $result): void {
    echo $name, "\t", json_encode($arguments, JSON, 600), "\t", json_encode(shown($result), JSON, 600), "\n";
}

echo '# PHP ', PHP_MAJOR_VERSION, '.', PHP_MINOR_VERSION, "\n";

// Casts and numeric texts.
$texts = [
    '', ' ', '0', '00', '-0', '+0', '1', '7', ' 7', '7 ', " \t\n\r\x0b\x0c7", "7 \t\n\r\x0b\x0c", "\0007", "7\000", "\u{a0}7",
    "7\u{a0}", '+5', '-5', '++5', '+-5', '+ 5', '- 5', '007', '0x1A', '0b11', '0o17', '1_000', '1,000', '1.5', '-1.5', '.5', '5.',
    '-.5', '+5.', '.', '-', '+', '-.', '. 5', '1.2.3', '1e3', '1E3', '1e', '1e+', '1e-', '1e+2', '1e-2', '1.e3', '.5e1', '.e1', 'e3',
    '1e3abc', '1.5abc', '100abc', 'abc', 'abc1', 'true', 'false', 'null', 'NaN', 'INF', 'Infinity', 'nan', 'inf', '1e1000',
    '-1e1000', '1e-1000', '9223372036854775807', '9223372036854775808', '-9223372036854775808', '-9223372036854775809',
    '9223372036854775807.0', '9223372036854775808.0', '9223372036854774784.0', '99999999999999999999', '-99999999999999999999',
    str_repeat('9', 400), '0000000000000000000000000000012', '1e18', '1e19', '-1e19', '9.3e18', '0.1', '0.30000000000000004',
    '12345678901234567', '4.9e-324', '1.7976931348623157e308', '1.7976931348623159e308', '٣', '１', '½', '1 2', '1 a', "1\n",
];
$floats = [
    0.0, -0.0, 0.5, -0.5, 0.9999999, 1.0, 1.5, 2.5, -1.5, 10.0, 100000.0, 0.1, 0.2, 0.1 + 0.2, 1 / 3, 2 / 3, 1e-4, 1e-5, 0.00012345,
    1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 123456789012345.0, 123456789012355.0, 1234567890123.45, 99999999999999.9,
    999999999999994.0, 999999999999995.0, 123456789012345678.0, 12345678.12345678, 1.00000000000005, 1.00000000000015,
    9.99999999999995, 0.99999999999999999, 9223372036854774784.0, 9223372036854775807.0, 9300000000000000000.0, -9.3e18, 1e19, -1e19,
    1.8446744073709552e19, 3.6893488147419103e19, 1e20, 1e25, 1.5e25, 1e300, 1.7976931348623157e308, 2.2250738585072014e-308, 5e-324,
    1.0e-300, 19.99, 103.5, 0.07, 1.1, 4.35, 1.005,
];
$arrays = [[], [0], ['a'], ['a' => 1], [[], []]];
$values = array_merge([null, true, false, 0, 1, -1, 42, PHP_INT_MAX, PHP_INT_MIN], $floats, $texts, $arrays);
foreach ($values as $value) {
    row('int', [$value], (int) $value);
    row('float', [$value], (float) $value);
    row('string', [$value], (string) $value);
    row('bool', [$value], (bool) $value);
    row('is_numeric', [$value], is_numeric($value));
    row('is_scalar', [$value], is_scalar($value));
    row('gettype', [$value], gettype($value));
}
// Floats of every size.
for ($seed = 12345, $count = 0; $count < 300; $count++) {
    $seed = ($seed * 1103515245 + 12345) % 2147483648;
    $float = ($seed - 1073741824) * 1.1 * 10.0 ** ($seed % 41 - 24);
    row('string', [$float], (string) $float);
    row('int', [$float], (int) $float);
}

// Loose comparison.
$compared = [
    null, true, false, 0, 1, -1, 1.0, 1.5, 1e19, PHP_INT_MAX, '', '0', '1', '1.0', ' 1', '1 ', '01', '1e0', '-1', 'abc', 'ABC', '1abc',
    'null', '0.0', '9223372036854775807', '9223372036854775808', '9223372036854775809', '1e1000', '1e2000', "\u{e9}", 'a', [], [0],
    [1], ['1'], ['a' => 1], ['b' => 1], [1, 2], [[1]],
];
foreach ($compared as $one) {
    foreach ($compared as $other) row('<=>', [$one, $other], $one <=> $other);
}

// Trimming.
foreach (['', ' ', ' a ', "\t\n\r\x0b\0a\0\x0b\r\n\t", "\x0ca\x0c", "\u{a0}a\u{a0}", "\u{3000}a", 'a b', " \u{301}a ", "a \0", "\r\na\r\n"] as $text) {
    foreach (['trim', 'ltrim', 'rtrim'] as $function) row($function, [$text], $function($text));
}

// Queries.
$queries = [
    '', '&', '&&', 'a', 'a=', '=', '=1', 'a=b=c', 'a=1&a=2', 'a=1&&b=2', '&a=1&', 'a&b', 'a=1;b=2', 'a[b=1', 'a[b[c]=1', 'a[b[c=1', 'a[b]c=1',
    'a[b]c[d]=1', 'a[b][c=1', 'a[b][=1', 'a[b.c=1', 'a[b c=1', 'a[b[c.d e=1', 'a.[b=1', 'a[=1', 'a[', '[a]=1', '[=1', '[]=1', ']=1', 'a]=1',
    ' a=1', '%20%20a=1', '+a=1', '%09a=1', 'a%20=1', 'a b=1', 'a.b=1', 'a.b.c=1', '.=1', '..a=1', 'a.b[c.d e]=1', 'a[ b]=1', 'a[ ]=1', 'a[%09]=1',
    'a[%0a]=1', 'a[  ]=1', 'a=1&a[]=2', 'a[]=1&a=2', 'a[]=1&a[]=2', 'a[5]=x&a[]=y', 'a[-3]=x&a[]=y', 'a[08]=x&a[]=y', 'a[+1]=x&a[]=y', 'a[-0]=x&a[]=y',
    'a[1.5]=x&a[]=y', 'a[9223372036854775807]=x&a[]=y', 'a[9223372036854775806]=x&a[]=y&a[]=z', 'a[9223372036854775808]=x&a[]=y',
    'a[-9223372036854775808]=x&a[]=y', 'a[%00]=1', 'a%00b=1', '%00a=1', 'a=%00', 'a[b%00c]=1', 'a[][]=1&a[][]=2', 'a[[b]=1', 'a[[b]]=1', 'a[b]]=1',
    'a%5Bb%5D=1', 'a%5b%5d=1', 'a[b][c]=1&a[b][d]=2', 'a[b]=1&a[b][c]=2', 'a[b][c]=1&a[b]=2', 'a[b].c=1', '_ [x]=1', 'a[1]=x&a[0]=y', 'a[0]=x&a[1]=y',
    'a[0]=x&a[2]=y', 'a[true]=1', 'a[][b]=1&a[][c]=2', 'a%=1', 'a=%zz', 'a=%4', 'a=%', 'a=%41%2', 'a=1+2%2B3', 'a["b"]=1', "a['b']=1", '0=a&1=b', '1=a',
    'a=%C3%A9', 'a=%E9', '%C3%A9=1', 'a[%C3%A9]=1', 'a=é', 'a[%CC%81]=1', 'A=1&a=2', '__proto__=1', 'a[b]=&a[b]=2', 'a[0]=&a[]=', 'a==', 'a&a=2', 'a=2&a',
    'a[x][]=1&a[x][]=2&a[y]=3', "a=1\r\n", 'a=1&b[=2', 'a#b=1', 'a?b=1', 'a=1#x',
];
foreach ([62, 63, 64, 65, 66, 200] as $depth) $queries[] = 'a' . str_repeat('[b]', $depth) . '=1&c=2';
foreach (['a=1&', '&', '=1&', '[&'] as $piece) {
    foreach ([998, 999, 1000, 1001] as $count) $queries[] = str_repeat($piece, $count) . 'b=2';
}
foreach ($queries as $query) {
    parse_str($query, $variables);
    row('parse_str', [$query], $variables);
}

// Numbers for people.
$numbers = [
    0.0, -0.0, 0.5, 1.5, 2.5, -0.5, -1.5, 0.4, -0.4, 0.05, 0.15, 0.25, 0.35, 1.005, 2.675, 1.955, 5.055, 5.045, 1.45, 10.005, 19.99, 19.995, 1234.5,
    1234.567, 999.995, 999999.995, 1000000.0, 0.285, 1.285, 4.035, 1.0000001, 0.0049999999999, 0.005, 0.00499999999999999, -0.001, -1234.567,
    1e15, 123456789012345.678, 99999999999999.995, 9007199254740993.0, 1e20, 1e22, 1.2345e25, 1e-7, 1e100, 0.1 + 0.7, (0.1 + 0.7) * 10, 3.0e-310, 5e-324,
    144.5, 33.333333333333336, 66.66666666666667, 0.1, 0.3, 12345678.9, 262.505, 1.15, 8.325, 45.285,
];
foreach ($numbers as $number) {
    foreach ([0, 1, 2, 3, 4, 6, 9, 15, 20] as $places) {
        row('round', [$number, $places], round($number, $places));
        row('number_format', [$number, $places], number_format($number, $places));
    }
    foreach ([-1, -3] as $places) row('round', [$number, $places], round($number, $places));
}
foreach ([[1234567.891, 2, ',', '.'], [1234567.891, 2, '', ''], [1234567.891, 0, ',', ' '], [0.5, 2, ',', '.'], [-1234.5, 1, '·', '’'], [1234, 3, ',', '']] as $call) {
    row('number_format', $call, number_format(...$call));
}

// HTML.
$markup = [
    '', 'a', '<a href="x">\'&\'</a>', '&amp;', '&amp;amp;', '&lt;&gt;&quot;&#039;&#39;', '&apos;', '&#65;', '&#065;', '&#x41;', '&#X41;', '&#0;', '&#9;', '&#31;',
    '&#127;', '&#x80;', '&#150;', '&#160;', '&#xD800;', '&#xFFFE;', '&#x10FFFF;', '&#1114112;', '&#99999999999999;', '&#65', '&#;', '&#x;', '&#-65;', '&#+65;', '&# 65;',
    '&#x+41;', '&#00000000000000000065;', '&nbsp;', '&NBSP;', '&euro;', '&Euro;', '&unknown;', '&;', '&', '&&', '&&amp;', '&amp', '&ampamp;', '&Amp;', '&hearts;', '&hellip;',
    '&there4;', '&frac12;', '&yuml;', '&thetasym;', '& amp;', 'a & b', "\u{e9}\u{20ac}", "&\u{301}amp;", "\u{1f600}<", '&copy;&reg;&trade;', '&#36;', '&#8364;', '&lang;', '&sup1;',
];
foreach ($markup as $text) {
    row('htmlspecialchars', [$text], htmlspecialchars($text));
    row('html_entity_decode', [$text], html_entity_decode($text));
}
foreach (get_html_translation_table(HTML_ENTITIES, ENT_QUOTES | ENT_HTML401) as $entity) {
    row('html_entity_decode', [$entity], html_entity_decode($entity));
}
// Not here: three bytes or more that are in the shape of a character and yet none, which PHP takes for one fault.
foreach (['80', '61ff62', 'c3', 'c328', 'e282', 'e28261', 'f0908080', 'f09080', 'c0af', 'f5808080', '3cff3e', 'f48fbfbf'] as $bytes) {
    row('htmlspecialchars of bytes', [$bytes], htmlspecialchars(hex2bin($bytes)));
}

// Serialised values.
$serialised = [
    'N;', 'N', 'n;', 'b:0;', 'b:1;', 'b:2;', 'b:true;', 'b:;', 'i:0;', 'i:-5;', 'i:+5;', 'i:;', 'i:1.5;', 'i: 5;', 'i:5', 'i:9223372036854775807;', 'd:0.5;', 'd:1;', 'd:-1.5E+25;', 'd:.5;',
    'd:5.;', 'd:INF;', 'd:-INF;', 'd:NAN;', 'd:x;', 'd:;', 's:0:"";', 's:3:"abc";', 's:3:"ab";', 's:2:"abc";', 's:4:"a"b;";', 's:-1:"";', 's:3:abc;', 's:3:"abc"', 's:3:\'abc\';', 's:2:"é";',
    's:1:"é";', 's:99999999999999999999:"a";', 's:+3:"abc";', 'a:0:{}', 'a:0:{', 'a:0:{};', 'a:1:{i:0;s:1:"x";}', 'a:1:{i:0;s:1:"x"}', 'a:1:{i:0;s:1:"x";', 'a:2:{i:0;i:1;}', 'a:1:{i:0;i:1;i:1;i:2;}',
    'a:1:{s:1:"0";i:1;}', 'a:2:{s:1:"1";i:1;i:1;i:2;}', 'a:1:{s:2:"01";i:1;}', 'a:1:{b:1;i:1;}', 'a:1:{N;i:1;}', 'a:1:{d:1.5;i:1;}', 'a:1:{a:0:{}i:1;}', 'a:2:{s:1:"b";a:1:{i:3;b:1;}s:1:"a";N;}',
    'a:-1:{}', 'a:1000000000:{}', 'a:1:i:0;i:1;', 'a:2:{i:1;i:1;i:0;i:2;}', '', 'x:1;', 'i', 'i:', ':', 'a:1:{}', 'a:', 'a:1:{i:0;a:1:{i:0;a:1:{i:0;s:4:"deep";}}}', 'a:1:{s:3:"a.b";s:3:"c d";}', ' i:1;',
    "i:1;\n", "\xef\xbb\xbfi:1;",
];
foreach ([null, true, false, 5, -5, 0.1, 1e25, 'text', "a\"b;", [1, 2], ['x' => ['y' => [1.5, null, false]]], ['tax' => 'é']] as $value) $serialised[] = serialize($value);
foreach ($serialised as $text) {
    // Rubbish behind a value is no damage to any PHP of today.
    $value = unserialize($text);
    row('unserialize', [$text], $value === false && $text !== 'b:0;' ? 'damaged' : $value);
}

// Dates in numbers; the zone does not move the clock.
$dates = [
    '2025-03-04', '2025-3-4', '25-3-4', '70-1-1', '69-1-1', '100-1-1', '0001-01-01', '9999-12-31', '2025-03-04 05:06', '2025-03-04 05:06:07', '2025-03-04T05:06:07', '2025-03-04t05:06:07',
    '2025-03-04T05:06:07Z', '2025-03-04T05:06:07z', '2025-03-04T05:06:07+02:00', '2025-03-04T05:06:07-0500', '2025-03-04T05:06:07 +0100', '2025-03-04T05:06:07+14', '2025-03-04T05:06:07.123Z',
    '2025-03-04 05:06:07.1234567', '2025-03-04 05:06:07 UTC', '2025-03-04 05:06:07 GMT', '2025-03-04 UTC', '2025-03-04Z', '2025-03-04+02:00', '2025-03-04 24:00:00', '2025-03-04 25:00:00',
    '2025-03-04 05:60:00', '2025-03-04 05:06:60', '2025-03-04 05:06:61', '2025-03-04 5:6:7', '2025-03-04  05:06:07', '2025-03-04 05', '2025-02-29', '2024-02-29', '2025-02-31', '2025-00-00', '2025-13-01',
    '2025-12-32', '2025-04-31', '03/04/2025', '3/4/2025', '3/4/25', '13/04/2025', '12/31/1999', '02/30/2025', '99/99/2025', '03/04/2025 05:06', '03/04/2025 05:06:07', '03/04/2025T05:06:07', '2025/03/04',
    '2025/3/4', '2025/13/1', ' 2025-03-04 ', "2025-03-04\n", '//', '--', '1/1', 'soon', 'not a date', '2025-03-04 05:06:07,5', '2025-03-04 abc', '2025-', '2025-03-',
];
foreach ($dates as $text) {
    $date = date_create($text);
    // Without a year it is this year's, which no table can hold.
    if ($text !== '1/1') row('date_create', [$text], $date ? $date->format('Y-m-d H:i:s') : null);
}
foreach (['2024-03-06 00:00:00', '2025-12-31 23:59:59', '2024-02-29 12:00:00', '1999-01-01 13:05:09', '2000-10-10 11:11:11', '0999-07-04 01:02:03'] as $text) {
    foreach (['F j, Y', 'D, d M Y H:i:s', 'l', 'n/j/y', 'g:i a', 'h:i A', 'G', 'Y-m-d\TH:i:s', '\\\\Y', '\Y', ''] as $format) {
        row('date', [$format, $text], date_create($text)->format($format));
    }
}
