//! A caller with a cookie jar of one, straight to the router.

use axum::{
    Router,
    body::{Body, Bytes},
    http::{HeaderMap, HeaderValue, Method, Request, StatusCode, header},
};
use http_body_util::BodyExt;
use serde::de::DeserializeOwned;
use serde_json::Value;
use tower::ServiceExt;

/// A caller.
#[derive(Debug, Clone)]
pub struct Client {
    router: Router,
    cookie: Option<String>,
}

/// What came back.
#[derive(Debug)]
pub struct Reply {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: Bytes,
}

impl Reply {
    /// The body as a document.
    pub fn json<T: DeserializeOwned>(&self) -> T {
        let shown = String::from_utf8_lossy(&self.body);
        serde_json::from_slice(&self.body).unwrap_or_else(|error| panic!("{error}: {} {shown}", self.status))
    }

    /// The body, if the status is the expected one.
    pub fn expect<T: DeserializeOwned>(self, status: u16) -> T {
        assert_eq!(self.status, status, "{}", String::from_utf8_lossy(&self.body));
        self.json()
    }

    /// The problem's code, if the status is the expected one.
    pub fn problem(self, status: u16) -> String {
        let kind = self.headers.get(header::CONTENT_TYPE).cloned().expect("a content type");
        assert_eq!(kind, "application/problem+json");
        let problem: Value = self.expect(status);
        assert_eq!(problem["status"], status);
        assert_eq!(problem["type"], format!("/problems/{}", problem["code"].as_str().expect("a code")));
        problem["code"].as_str().expect("a code").to_owned()
    }

    /// The cookies that it sets, as `name=value`.
    pub fn cookies(&self) -> Vec<String> {
        let set = self.headers.get_all(header::SET_COOKIE).iter().map(|value| value.to_str().expect("text"));
        set.map(|cookie| cookie.split(';').next().expect("name and value").to_owned()).collect()
    }

    /// The codes of the faults, if there are any.
    pub fn faults(self) -> Vec<String> {
        let problem: Value = self.expect(422);
        let faults = problem["faults"].as_array().expect("faults").iter();
        faults.map(|fault| fault["code"].as_str().expect("a code").to_owned()).collect()
    }
}

impl Client {
    pub fn new(router: Router) -> Self {
        Self { router, cookie: None }
    }

    /// Signs in and keeps the cookie.
    pub async fn signed_in(mut self, account: &str) -> Self {
        let reply = self.post("/api/v1/demo-session", serde_json::json!({"account": account})).await;
        assert_eq!(reply.status, 200, "sign-in as {account}");
        self.cookie = Some(reply.cookies().swap_remove(0));
        self
    }

    /// With this cookie and no other.
    pub fn with_cookie(mut self, cookie: &str) -> Self {
        self.cookie = Some(cookie.to_owned());
        self
    }

    pub fn cookie(&self) -> &str {
        self.cookie.as_deref().expect("signed in")
    }

    pub async fn get(&self, path: &str) -> Reply {
        self.send(self.request(Method::GET, path).body(Body::empty()).expect("a request")).await
    }

    /// Deletes whatever is there now.
    pub async fn delete(&self, path: &str) -> Reply {
        let request = self.request(Method::DELETE, path).header(header::IF_MATCH, "*");
        self.send(request.body(Body::empty()).expect("a request")).await
    }

    pub async fn post(&self, path: &str, document: Value) -> Reply {
        self.send_document(Method::POST, path, document).await
    }

    pub async fn put(&self, path: &str, document: Value) -> Reply {
        self.send_document(Method::PUT, path, document).await
    }

    pub async fn send_document(&self, method: Method, path: &str, document: Value) -> Reply {
        self.send_seen((method, path), document, "*").await
    }

    /// Sends a document for a thing of which this version was seen (`If-Match`).
    pub async fn send_seen(&self, (method, path): (Method, &str), document: Value, seen: &str) -> Reply {
        let request = self.request(method, path).header(header::CONTENT_TYPE, "application/json");
        let request = request.header(header::IF_MATCH, seen);
        self.send(request.body(Body::from(document.to_string())).expect("a request")).await
    }

    /// A request of this caller, to be completed.
    pub fn request(&self, method: Method, path: &str) -> axum::http::request::Builder {
        let request = Request::builder().method(method).uri(path).header(header::HOST, "ward.example");
        match &self.cookie {
            Some(cookie) => request.header(header::COOKIE, cookie),
            None => request,
        }
    }

    /// Sends it as a browser does: with a word on where it comes from.
    pub async fn send(&self, mut request: Request<Body>) -> Reply {
        let headers = request.headers_mut();
        if !headers.contains_key("sec-fetch-site") && !headers.contains_key(header::ORIGIN) {
            headers.insert("sec-fetch-site", HeaderValue::from_static("same-origin"));
        }
        self.send_as_it_is(request).await
    }

    /// Sends it without saying where it comes from.
    pub async fn send_as_it_is(&self, request: Request<Body>) -> Reply {
        let response = self.router.clone().oneshot(request).await.expect("the router always answers");
        let (parts, body) = response.into_parts();
        let body = body.collect().await.expect("the body arrives").to_bytes();
        Reply { status: parts.status, headers: parts.headers, body }
    }
}
