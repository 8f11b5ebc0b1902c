/**
 * Words and phrases of ordinary build logs, as many as make a fingerprint dear that would find them: names of steps, of tools,
 * of what they report on. Nothing here tells of a refusal.
 */
export const ordinaryWords = `
Compiling Checking Downloading Downloaded Installing Installed Resolving Resolved Fetching fetched Extracting Unpacking
Preparing Setting up Selecting previously unselected package Building dependency tree Reading state information Updating
Linking Generating Generated Creating Created Copying Removing Cloning into Receiving objects Resolving deltas Counting
Compressing Writing Running Started Starting Stopping Finished Completed Waiting Uploading Uploaded Pulling Pulled Pushing
Pushed Layer already exists Verifying Using cached Collecting Successfully built Processing triggers Collapsed Restored Saved
cache hit miss http fetch GET POST https://registry.example.com/ attempt added changed packages audited vulnerabilities found
PASS FAIL ok passed failed skipped pending tests suites snapshots total time seconds
configure: checking whether the compiler supports creating make: Entering directory Leaving directory
[info] [debug] [warn] [INFO] --- maven-compiler-plugin:3.11.0:compile (default-compile) @ core --- BUILD SUCCESS Task :compile
UP-TO-DATE NO-SOURCE transforming modules transformed rendering chunks computing gzip size dist/assets/index built in
node_modules/.bin/ /usr/local/lib/python3.11/site-packages/ /home/runner/work/project/project/src/main/java/com/example/
environment variables configuration options version runner image provisioner operating system permissions contents read
deployment namespace service container pod node replica rollout status available condition met created configured unchanged
function class method module object string number boolean integer property value parameter argument returned undefined
server client request response connection listening port database migration schema query index table column record worker
`;
