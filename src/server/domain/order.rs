//! One certificate from an authority: the account, the order, proof of each domain, and what is given for it.

use super::dial::{self, Dialler};
use super::told::{Task, Told};
use super::trouble::Trouble;
use crate::server::tls::folder::CertificateFolder;
use instant_acme::{
    Account, AccountBuilder, AccountCredentials, AuthorizationStatus, ChallengeType, Identifier, NewAccount, NewOrder,
    Order, OrderStatus, RetryPolicy,
};
use rcgen::{CertificateParams, CustomExtension, DistinguishedName, KeyPair};
use std::time::Duration;

/// The file of the account's key.
const ACCOUNT: &str = "account.json";

/// How long an authority may look for proof, or prepare a certificate.
const PATIENCE: RetryPolicy = RetryPolicy::new().timeout(Duration::from_secs(180));

/// Who shows what proves a domain. It returns when that is shown.
pub trait Show {
    fn show(&mut self, told: Told) -> impl Future<Output = ()>;
}

/// Has a certificate made. The text has its key, itself and its chain, in PEM form.
pub async fn order(task: &Task, folder: &CertificateFolder, server: &mut impl Show) -> Result<String, Trouble> {
    match attempt(task, folder, server).await {
        // An authority may forget accounts; then another is opened, once.
        Err(trouble) if trouble.is_of_account() => {
            folder.remove(ACCOUNT).map_err(Trouble::Unwritten)?;
            attempt(task, folder, server).await
        }
        result => result,
    }
}

async fn attempt(task: &Task, folder: &CertificateFolder, server: &mut impl Show) -> Result<String, Trouble> {
    let account = account(task, folder).await?;
    let domains: Vec<Identifier> = task.domains.iter().cloned().map(Identifier::Dns).collect();
    let mut order = account.new_order(&NewOrder::new(&domains)).await?;
    let proved = prove(&mut order, server).await;
    server.show(Told::ProofsAreOver {}).await;
    proved?;
    let key = KeyPair::generate().map_err(|error| odd(&error))?;
    let mut params = CertificateParams::new(task.domains.clone()).map_err(|error| odd(&error))?;
    params.distinguished_name = DistinguishedName::new();
    let request = params.serialize_request(&key).map_err(|error| odd(&error))?;
    order.finalize_csr(request.der()).await?;
    let chain = order.poll_certificate(&PATIENCE).await?;
    Ok(format!("{}{chain}", key.serialize_pem()))
}

/// The account of before, or a new one.
async fn account(task: &Task, folder: &CertificateFolder) -> Result<Account, Trouble> {
    let contact = task.contact.as_ref().map(|address| format!("mailto:{address}"));
    let contact: Vec<&str> = contact.iter().map(String::as_str).collect();
    if let Some(kept) = kept(task, folder) {
        let account = builder(task)?.from_credentials(kept).await?;
        if !contact.is_empty() {
            account.update_contacts(&contact).await?;
        }
        return Ok(account);
    }
    let new = NewAccount { contact: &contact, terms_of_service_agreed: true, only_return_existing: false };
    let (account, credentials) = builder(task)?.create(&new, task.directory.clone(), None).await?;
    let text = serde_json::to_string(&credentials).map_err(|error| odd(&error))?;
    folder.write(ACCOUNT, &text).map_err(Trouble::Unwritten)?;
    Ok(account)
}

/// None where it is another authority's.
fn kept(task: &Task, folder: &CertificateFolder) -> Option<AccountCredentials> {
    let kept: serde_json::Value = serde_json::from_str(&folder.read(ACCOUNT)?).ok()?;
    let is_meant = kept.get("directory").is_some_and(|directory| *directory == *task.directory);
    serde_json::from_value(kept).ok().filter(|_| is_meant)
}

fn builder(task: &Task) -> Result<AccountBuilder, Trouble> {
    let roots = dial::roots(task.root.as_deref()).ok_or_else(|| Trouble::Odd("it has no root".to_owned()))?;
    let dialler = Dialler::new(roots).map_err(|error| odd(&error))?;
    Ok(Account::builder_with_http(Box::new(dialler)))
}

/// Has each domain shown what the authority looks for, and waits until it has seen all.
async fn prove(order: &mut Order, server: &mut impl Show) -> Result<(), Trouble> {
    let mut authorizations = order.authorizations();
    while let Some(authorization) = authorizations.next().await {
        let mut authorization = authorization?;
        // What was proved lately counts for some time.
        if authorization.status == AuthorizationStatus::Valid {
            continue;
        }
        let domain = authorization.identifier().to_string();
        let challenge = authorization.challenge(ChallengeType::TlsAlpn01);
        let mut challenge = challenge.ok_or_else(|| Trouble::NoWay(domain.clone()))?;
        let pem = proof(&domain, challenge.key_authorization().digest().as_ref()).map_err(|error| odd(&error))?;
        server.show(Told::Proof { domain, pem }).await;
        challenge.set_ready().await?;
    }
    match order.poll_ready(&PATIENCE).await {
        Ok(OrderStatus::Ready) => Ok(()),
        Ok(_) => Err(why(order).await.unwrap_or_else(|| Trouble::Odd("the order is no good".to_owned()))),
        Err(error) => Err(why(order).await.unwrap_or_else(|| error.into())),
    }
}

/// What is said of the first domain that could not be proved.
async fn why(order: &mut Order) -> Option<Trouble> {
    let mut authorizations = order.authorizations();
    while let Some(authorization) = authorizations.next().await {
        let mut authorization = authorization.ok()?;
        let domain = authorization.identifier().to_string();
        let state = authorization.refresh().await.ok()?;
        if let Some(problem) = state.challenges.iter().find_map(|challenge| challenge.error.clone()) {
            return Some(Trouble::Refused { domain: Some(domain), problem });
        }
    }
    None
}

/// A certificate that holds what the authority looks for (RFC 8737), and its key.
fn proof(domain: &str, digest: &[u8]) -> Result<String, rcgen::Error> {
    let mut params = CertificateParams::new([domain.to_owned()])?;
    params.custom_extensions.push(CustomExtension::new_acme_identifier(digest));
    let key = KeyPair::generate()?;
    Ok(key.serialize_pem() + &params.self_signed(&key)?.pem())
}

fn odd(error: &dyn std::error::Error) -> Trouble {
    Trouble::Odd(error.to_string())
}
