//! What is known of the browser that asks: its address, its kind, and the tokens that it brings.

use super::{Token, browser_token_of, token_of};
use crate::{app::App, error::ApiError};
use aide::OperationInput;
use axum::{
    extract::{ConnectInfo, FromRequestParts},
    http::{HeaderMap, header, request::Parts},
};
use std::net::{IpAddr, SocketAddr};

/// The browser that asks.
#[derive(Debug, Clone)]
pub struct Browser {
    /// Its network address, for counting attempts: never logged, never stored.
    pub address: String,
    /// Its kind, such as `Safari, iPhone`; empty when it does not say.
    pub kind: String,
    /// The token of its session.
    pub session: Option<Token>,
    /// The token by which an account knows it from an earlier sign-in.
    pub known_by: Option<Token>,
}

impl OperationInput for Browser {}

impl FromRequestParts<App> for Browser {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, ApiError> {
        let peer = parts.extensions.get::<ConnectInfo<SocketAddr>>().map(|ConnectInfo(address)| address.ip());
        Ok(Self {
            address: address(peer, &parts.headers, app.settings.proxies),
            kind: kind(&parts.headers),
            session: token_of(&parts.headers, &app.settings),
            known_by: browser_token_of(&parts.headers, &app.settings),
        })
    }
}

/// The address that the outermost trusted proxy saw, or the peer's own. What stands further left in the header is
/// the caller's to invent.
fn address(peer: Option<IpAddr>, headers: &HeaderMap, proxies: usize) -> String {
    let lists = headers.get_all("x-forwarded-for").iter().filter_map(|value| value.to_str().ok());
    let told: Vec<&str> = lists.flat_map(|list| list.split(',')).map(str::trim).collect();
    let place = told.len().checked_sub(proxies).filter(|_| proxies > 0);
    let seen = place.and_then(|place| told.get(place)?.parse().ok());
    seen.or(peer).map_or_else(String::new, network)
}

/// One household or phone has a whole /64 of IPv6 addresses to choose from.
fn network(address: IpAddr) -> String {
    match address.to_canonical() {
        IpAddr::V4(address) => address.to_string(),
        IpAddr::V6(address) => {
            let [one, two, three, four, ..] = address.segments();
            format!("{one:x}:{two:x}:{three:x}:{four:x}::/64")
        }
    }
}

/// Program and device from the browser's long description of itself; enough to tell a phone from a desk.
fn kind(headers: &HeaderMap) -> String {
    let text = headers.get(header::USER_AGENT).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let first = |table: &[(&str, &'static str)]| {
        table.iter().find_map(|(mark, name)| text.contains(mark).then_some(*name)).unwrap_or_default()
    };
    // The order matters: each calls itself by the names of those below it as well.
    let program = first(&[
        ("Edg", "Edge"),
        ("SamsungBrowser", "Samsung Internet"),
        ("Firefox", "Firefox"),
        ("FxiOS", "Firefox"),
        ("CriOS", "Chrome"),
        ("Chrome", "Chrome"),
        ("Safari", "Safari"),
    ]);
    let device = first(&[
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Android", "Android"),
        ("Windows", "Windows"),
        ("Macintosh", "Mac"),
        ("CrOS", "Chromebook"),
        ("Linux", "Linux"),
    ]);
    [program, device].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(forwarded: &'static str, proxies: usize) -> String {
        let headers =
            HeaderMap::from_iter([("x-forwarded-for".parse().expect("a name"), forwarded.parse().expect("text"))]);
        address("10.0.0.1".parse().ok(), &headers, proxies)
    }

    #[test]
    fn only_trusted_proxies_are_believed() {
        assert_eq!(seen("1.2.3.4, 5.6.7.8", 0), "10.0.0.1");
        assert_eq!(seen("1.2.3.4, 5.6.7.8", 1), "5.6.7.8");
        assert_eq!(seen("1.2.3.4, 5.6.7.8", 2), "1.2.3.4");
        assert_eq!(seen("5.6.7.8", 2), "10.0.0.1");
        assert_eq!(seen("nonsense", 1), "10.0.0.1");
    }

    #[test]
    fn neighbours_in_one_ipv6_network_are_one() {
        let of = |text: &str| network(text.parse().expect("an address"));
        assert_eq!(of("2001:db8:1:2:3::4"), of("2001:db8:1:2:ffff::9"));
        assert_ne!(of("2001:db8:1:2::4"), of("2001:db8:1:3::4"));
        assert_eq!(of("::ffff:1.2.3.4"), "1.2.3.4");
    }

    #[test]
    fn a_browser_is_told_by_program_and_device() {
        let of = |text: &'static str| kind(&HeaderMap::from_iter([(header::USER_AGENT, text.parse().expect("text"))]));
        let phone =
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Safari/604.1";
        assert_eq!(of(phone), "Safari, iPhone");
        assert_eq!(of("Mozilla/5.0 (Windows NT 10.0) Chrome/140.0 Safari/537.36 Edg/140.0"), "Edge, Windows");
        assert_eq!(of("curl/8"), "");
    }
}
