<?php
// WooCommerce's PHP client, unchanged, against a running storesim: php wc_api.php BASE_URL FOLDER_OF_THE_CLIENT
// The folder is a checkout of github.com/woocommerce/wc-api-php. Plain http, so every call is signed with OAuth.
spl_autoload_register(function (string $class) use ($argv): void {
    $prefix = 'Automattic\\WooCommerce\\';
    if (strncmp($class, $prefix, strlen($prefix)) === 0) {
        require $argv[2] . '/src/WooCommerce/' . str_replace('\\', '/', substr($class, strlen($prefix))) . '.php';
    }
});

$base = rtrim($argv[1], '/');

function holds(bool $condition, string $what): void
{
    echo $condition ? 'ok    ' : 'FAIL  ', $what, "\n";
    if (!$condition) {
        exit(1);
    }
}

function useShop(string $url, string $where): void
{
    $shop = new Automattic\WooCommerce\Client($url, 'ck_a100000000000000000000000000000000000000',
        'cs_a100000000000000000000000000000000000000', ['version' => 'wc/v3', 'timeout' => 20]);
    $seen = [];
    $page = 1;
    do {
        foreach ($shop->get('products', ['per_page' => 6, 'page' => $page, 'orderby' => 'id', 'order' => 'asc']) as $product) {
            $seen[] = $product->id;
        }
        $headers = array_change_key_case($shop->http->getResponse()->getHeaders());
        $link = $headers['link'] ?? '';
        $page++;
    } while (strpos($link, 'rel="next"') !== false && strpos($link, $url . '/wp-json/wc/v3/products') !== false);
    holds(count($seen) === count(array_unique($seen)) && count($seen) === (int) $headers['x-wp-total'],
        "$where: paging by links reads all " . count($seen) . ' products');
    $made = $shop->post('products', ['name' => 'Lamp', 'regular_price' => '19.90']);
    holds($shop->put("products/{$made->id}", ['sale_price' => '9.90'])->price === '9.90', "$where: a product is made and changed");
    $order = $shop->post('orders', ['line_items' => [['product_id' => $made->id, 'quantity' => 2]]]);
    holds($order->line_items[0]->total === '19.80', "$where: an order is made");
    $coupon = $shop->post('coupons', ['code' => 'phpten', 'discount_type' => 'percent', 'amount' => '10']);
    holds($shop->delete("coupons/{$coupon->id}", ['force' => true])->code === 'phpten', "$where: a coupon is made and deleted");
    try {
        $shop->get('products/99999999');
        holds(false, "$where: an unknown product is refused");
    } catch (Automattic\WooCommerce\HttpClient\HttpClientException $error) {
        holds($error->getCode() === 404, "$where: an unknown product is refused");
    }
}

useShop($base, 'plain');
$control = stream_context_create(['http' => ['method' => 'POST', 'header' => 'Content-Type: application/json', 'content' => '{"name":"php"}']]);
file_get_contents("$base/__admin/sandboxes", false, $control);
useShop("$base/s/php", 'in a sandbox');
file_get_contents("$base/__admin/sandboxes/php", false, stream_context_create(['http' => ['method' => 'DELETE']]));
